package dev.vote.payment.dispute;

import dev.vote.domain.dispute.Dispute;
import dev.vote.domain.dispute.Disputes;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.DisputeAnswer;
import dev.vote.payment.gateway.DisputeReport;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SettlementBusy;
import dev.vote.payment.settlement.Source;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads the gateway's own list of the last days' disputes, so that one whose messages were lost is found. Only what is ours, and
 * says something new, goes to settlement.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DisputeSweep {

    private static final EventLog LOG = EventLog.of(DisputeSweep.class);
    private static final int MOST_PAGES = 50;

    @Inject
    Gateways gateways;

    @Inject
    Settlement settlement;

    @Inject
    Payments payments;

    @Inject
    Disputes disputes;

    @Inject
    DisputeSettings settings;

    @Inject
    Clock clock;

    public void run() {
        PaymentGateway gateway = gateways.current();
        try {
            read(gateway);
        } catch (GatewayException | SettlementBusy e) {
            LOG.info("dispute.list-unread", "gateway", gateway.name(), "why", e.getMessage());
        }
    }

    private void read(PaymentGateway gateway) {
        Instant now = clock.instant();
        Instant from = now.minus(settings.listSpan());
        List<DisputeAnswer> page = gateway.disputes(from, now, 1);
        for (int number = 2; !page.isEmpty(); number++) {
            page.stream().filter(answer -> isNews(gateway, answer.report())).forEach(answer -> settle(gateway, answer));
            if (number > MOST_PAGES) {
                LOG.warn("dispute.list-cut", "gateway", gateway.name(), "pages", MOST_PAGES);
                return;
            }
            page = gateway.disputes(from, now, number);
        }
    }

    /** One line's trouble holds up no other; it is on the list the next time too. */
    private void settle(PaymentGateway gateway, DisputeAnswer answer) {
        try {
            settlement.settle(Evidence.disputed(gateway, Source.LIST, answer, clock.instant()));
        } catch (SettlementBusy e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("dispute.line-failed", e, "gateway", gateway.name());
        }
    }

    private boolean isNews(PaymentGateway gateway, DisputeReport report) {
        boolean isOurs = Reference.parse(report.reference())
                .flatMap(payments::find)
                .filter(payment -> payment.getGateway().equals(gateway.name()))
                .isPresent();
        Optional<Dispute> known = disputes.find(gateway.name(), report.id());
        return isOurs
                && known.filter(dispute -> dispute.getState() == report.news().state())
                        .isEmpty();
    }
}
