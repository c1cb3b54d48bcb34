package dev.vote.payment.startup;

import dev.vote.domain.account.FirstAdministrator;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Sees to it, once the schema is there, that somebody can log in.
 *
 * <p>Its transaction must be the container's: on Payara, one that a {@code @Transactional} bean begins inside a bean that
 * manages its own transactions gets a connection outside of it (docs/adr/0012).
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class FirstStaff {

    @Inject
    FirstAdministrator administrator;

    @PostConstruct
    void arrive() {
        administrator.makeIfNobodyIsThere();
    }
}
