package dev.vote.payment.startup;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.staff.StaffSettings;
import dev.vote.payment.checkout.CheckoutSettings;
import dev.vote.payment.export.ExportSettings;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.recheck.RecheckSettings;
import dev.vote.payment.settlement.SettlementSettings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Reads every setting when the application starts, so that a bad one stops the deployment and not the first voter. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SettingsCheck {

    private static final EventLog LOG = EventLog.of(SettingsCheck.class);

    @Inject
    Gateways gateways;

    @Inject
    CheckoutSettings checkout;

    @Inject
    SettlementSettings settlement;

    @Inject
    RecheckSettings recheck;

    @Inject
    StaffSettings staff;

    @Inject
    ExportSettings exports;

    @PostConstruct
    void check() {
        PaymentGateway gateway = gateways.current();
        LOG.info(
                "settings.ready",
                "gateway",
                gateway.name(),
                "mode",
                gateway.mode(),
                "publicUrl",
                checkout.publicUrl(),
                "lockTimeout",
                settlement.lockTimeout(),
                "recheckInterval",
                recheck.interval(),
                "exportParallel",
                exports.parallel(),
                "sessionIdle",
                staff.sessionIdle());
    }
}
