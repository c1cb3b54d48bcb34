package dev.vote.payment.startup;

import dev.vote.domain.account.FirstAdministratorSettings;
import dev.vote.domain.config.InvalidSetting;
import dev.vote.domain.config.Proxies;
import dev.vote.domain.config.PublicAddress;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.metrics.MetricsSettings;
import dev.vote.domain.staff.StaffSettings;
import dev.vote.payment.certification.DrainSettings;
import dev.vote.payment.checkout.CheckoutSettings;
import dev.vote.payment.dispute.DisputeSettings;
import dev.vote.payment.export.ExportSettings;
import dev.vote.payment.figures.FiguresSettings;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.recheck.RecheckSettings;
import dev.vote.payment.reconciliation.ReconciliationSettings;
import dev.vote.payment.refund.RefundSettings;
import dev.vote.payment.seal.SealSettings;
import dev.vote.payment.settlement.SettlementSettings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads every setting when the application starts, so that bad ones stop the deployment and not the first voter. It tells
 * all of them at once, one for each part of the application.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SettingsCheck {

    private static final EventLog LOG = EventLog.of(SettingsCheck.class);

    @Inject
    Gateways gateways;

    @Inject
    PublicAddress address;

    @Inject
    CheckoutSettings checkout;

    @Inject
    SettlementSettings settlement;

    @Inject
    RecheckSettings recheck;

    @Inject
    RefundSettings refunds;

    @Inject
    ReconciliationSettings reconciliation;

    @Inject
    DisputeSettings disputes;

    @Inject
    StaffSettings staff;

    @Inject
    ExportSettings exports;

    @Inject
    SealSettings seals;

    @Inject
    FiguresSettings figures;

    @Inject
    DrainSettings drains;

    @Inject
    MetricsSettings metrics;

    @Inject
    Proxies proxies;

    @Inject
    FirstAdministratorSettings administrator;

    @PostConstruct
    void check() {
        List<InvalidSetting> faults = Stream.<Supplier<?>>of(
                        () -> gateways.current().mode(),
                        address::base,
                        checkout::authorizeWait,
                        settlement::lockTimeout,
                        recheck::interval,
                        refunds::interval,
                        reconciliation::look,
                        disputes::interval,
                        figures::interval,
                        exports::parallel,
                        seals::interval,
                        drains::longest,
                        staff::sessionIdle,
                        metrics::areShown,
                        proxies::toString,
                        administrator::areGiven)
                .flatMap(each -> fault(each).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw InvalidSetting.all(faults);
        }
        report();
    }

    /** Each bean reads its own settings when it is first asked for one. */
    private static Optional<InvalidSetting> fault(Supplier<?> setting) {
        try {
            setting.get();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(InvalidSetting.in(e).orElseThrow(() -> e));
        }
    }

    private void report() {
        PaymentGateway gateway = gateways.current();
        LOG.info(
                "settings.ready",
                "gateway",
                gateway.name(),
                "mode",
                gateway.mode(),
                "publicUrl",
                address.base(),
                "lockTimeout",
                settlement.lockTimeout(),
                "recheckInterval",
                recheck.interval(),
                "exportParallel",
                exports.parallel(),
                "sessionIdle",
                staff.sessionIdle(),
                "metricsShown",
                metrics.areShown(),
                "proxies",
                proxies);
    }
}
