package dev.vote.payment.schema;

import dev.vote.domain.log.EventLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema up to date when the application starts, before it serves anything. A migration that fails stops the
 * deployment; several servers that start at once wait for the one that migrates.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final EventLog LOG = EventLog.of(SchemaMigration.class);

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        MigrateResult result = Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        LOG.info(
                "schema.ready",
                "version",
                result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                "migrations",
                result.migrationsExecuted);
    }
}
