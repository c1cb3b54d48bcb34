package dev.vote.payment.reconciliation;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.PaymentWindows;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.reconciliation.DifferenceKind;
import dev.vote.domain.reconciliation.Facts;
import dev.vote.domain.reconciliation.ReconciliationRun;
import dev.vote.domain.review.Reversals;
import dev.vote.payment.gateway.GatewayAnswer;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import dev.vote.payment.gateway.GatewayUnavailable;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Rules;
import dev.vote.payment.settlement.Settlement;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at one payment: asks the gateway about it now, settles what it says, and compares then. A list is read over minutes while
 * payments go on, so that a line alone proves no difference.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Look {

    /** Words by which settlement may move a payment. */
    private static final Set<GatewayState> SETTLES =
            EnumSet.of(GatewayState.PAID, GatewayState.REVERSED, GatewayState.FAILED);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    Lines lines;

    @EJB
    Differences differences;

    @Inject
    Payments payments;

    @Inject
    PaymentWindows windows;

    @Inject
    Reversals reversals;

    @Inject
    Settlement settlement;

    @Inject
    Clock clock;

    /**
     * What differs is looked at twice: a payment may have been credited while the gateway's answer was under way.
     *
     * @throws dev.vote.payment.gateway.GatewayException if the gateway gives no usable answer: to be looked at again
     */
    public Looks at(ReconciliationRun run, PaymentGateway gateway, String name) {
        Optional<PaymentStatus> before = find(run, name).map(Payment::getStatus);
        Sides sides = ask(run, gateway, name);
        if (sides.differ().isPresent()) {
            sides = ask(run, gateway, name);
        }
        differences.note(run, name, sides.ours(), sides.differ(), facts(sides.ours(), sides.theirs()));
        boolean moved = !before.equals(sides.ours().map(Payment::getStatus));
        boolean differs = sides.differ().isPresent();
        return new Looks(differs ? 0 : 1, moved ? 1 : 0, differs ? 1 : 0, 0);
    }

    private record Sides(Optional<Payment> ours, Optional<GatewayReport> theirs, Optional<DifferenceKind> differ) {}

    private Sides ask(ReconciliationRun run, PaymentGateway gateway, String name) {
        Optional<GatewayAnswer> told = Reference.parse(name).flatMap(gateway::verify);
        if (told.filter(answer -> !answer.report().reference().equals(name)).isPresent()) {
            throw new GatewayUnavailable("the gateway answered about another charge");
        }
        boolean settles =
                told.filter(answer -> SETTLES.contains(answer.report().state())).isPresent();
        if (settles && find(run, name).isPresent()) {
            settlement.settle(Evidence.verified(gateway, told.get(), clock.instant()));
        }
        Optional<Payment> ours = find(run, name);
        Optional<GatewayReport> theirs = told.map(GatewayAnswer::report).or(() -> lines.find(run.getId(), name));
        return new Sides(ours, theirs, compare(gateway, ours, theirs));
    }

    private Optional<Payment> find(ReconciliationRun run, String name) {
        return Reference.parse(name)
                .flatMap(payments::find)
                .filter(payment -> payment.getGateway().equals(run.getGateway()));
    }

    private Optional<DifferenceKind> compare(
            PaymentGateway gateway, Optional<Payment> ours, Optional<GatewayReport> theirs) {
        if (ours.isEmpty()) {
            return theirs.flatMap(Comparison::withoutOurs);
        }
        boolean unpaid = theirs.map(GatewayReport::state)
                .filter(state -> state != GatewayState.PENDING && state != GatewayState.FAILED)
                .isEmpty();
        if (unpaid && ours.get().getStatus() == PaymentStatus.REVERSED && reversals.isWithoutMoney(ours.get())) {
            return Optional.empty();
        }
        if (theirs.isEmpty()) {
            return Comparison.withoutTheirs(ours.get());
        }
        Payment payment = ours.get();
        var evidence = Evidence.verified(gateway, new GatewayAnswer(theirs.get(), new byte[0]), clock.instant());
        return Comparison.of(
                payment,
                theirs.get(),
                Rules.broken(payment, windows.of(payment), evidence, theirs.get()),
                isPaid(payment.getReplacedBy()));
    }

    /** Whether any attempt that came after it was paid, and that money is still there. */
    private boolean isPaid(Optional<Long> successor) {
        Optional<Payment> next = successor.map(id -> em.find(Payment.class, id));
        while (next.isPresent()) {
            if (next.get().getPaidAt().isPresent() && next.get().getStatus() != PaymentStatus.REVERSED) {
                return true;
            }
            next = next.get().getReplacedBy().map(id -> em.find(Payment.class, id));
        }
        return false;
    }

    private static Facts facts(Optional<Payment> ours, Optional<GatewayReport> theirs) {
        return new Facts(ours.map(Look::fact).orElse(""), theirs.map(Look::fact).orElse(""));
    }

    private static String fact(Payment payment) {
        Money price = payment.getPrice();
        return words(
                payment.getStatus().name(),
                amount(price.amountMinor()) + ' ' + price.currencyCode(),
                moment(payment.getPaidAt()));
    }

    private static String fact(GatewayReport report) {
        String amount =
                report.amountMinor().isPresent() ? amount(report.amountMinor().getAsLong()) : "";
        String mode = report.mode().map(Enum::name).orElse("");
        String text = words(report.word(), (amount + ' ' + report.currency()).strip(), moment(report.paidAt()), mode);
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
    }

    private static String words(String... words) {
        return String.join(
                ", ", List.of(words).stream().filter(word -> !word.isBlank()).toList());
    }

    /** A hundred to the unit, in every currency. */
    private static String amount(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
