package dev.vote.payment.startup;

import dev.vote.domain.account.FirstAdministrator;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Sees to it, once the schema is there, that somebody can log in. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStaff {

    @Inject
    FirstAdministrator administrator;

    @PostConstruct
    void arrive() {
        administrator.makeIfNobodyIsThere();
    }
}
