package dev.vote.payment.schema;

import dev.vote.domain.health.Vitals;
import dev.vote.domain.log.EventLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema up to date when the application starts, before it serves anything. A migration that fails stops the
 * deployment, and so does a bad setting before that; several servers that start at once wait for the one that migrates.
 */
@Startup
@Singleton
@DependsOn("SettingsCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final EventLog LOG = EventLog.of(SchemaMigration.class);

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @Inject
    Vitals vitals;

    @PostConstruct
    void migrate() {
        MigrateResult result = Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        String version = result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
        LOG.info("schema.ready", "version", version, "migrations", result.migrationsExecuted);
        vitals.schemaIsReady(version);
    }
}
