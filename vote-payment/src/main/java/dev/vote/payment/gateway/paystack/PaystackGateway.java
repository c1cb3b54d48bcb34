package dev.vote.payment.gateway.paystack;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.Authorization;
import dev.vote.payment.gateway.Charge;
import dev.vote.payment.gateway.ChargePage;
import dev.vote.payment.gateway.ChargeQuery;
import dev.vote.payment.gateway.ChargeRefunds;
import dev.vote.payment.gateway.DisputeAnswer;
import dev.vote.payment.gateway.GatewayAnswer;
import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.gateway.GatewayRejected;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayUnavailable;
import dev.vote.payment.gateway.ListedRefund;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.gateway.RefundOrder;
import dev.vote.payment.gateway.RefundReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Paystack as our port wants it. */
@ApplicationScoped
public class PaystackGateway implements PaymentGateway {

    static final String NAME = "paystack";

    /** Of one charge: as many as a page has. */
    private static final int MOST_REFUNDS = 100;

    private static final int DISPUTES_OF_A_PAGE = 100;
    private static final int REFUNDS_OF_A_PAGE = 100;

    private static final Duration BREATHER = Duration.ofSeconds(5);

    /** Paystack's table of supported currencies, in minor units. */
    private static final Map<String, Long> MINIMUM_MINOR =
            Map.of("NGN", 5000L, "GHS", 10L, "KES", 300L, "ZAR", 100L, "XOF", 100L, "USD", 200L);

    @Inject
    PaystackCalls calls;

    @Inject
    PaystackSettings settings;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public GatewayMode mode() {
        return settings.mode();
    }

    @Override
    public Optional<Money> minimum(Currency currency) {
        return Optional.ofNullable(MINIMUM_MINOR.get(currency.getCurrencyCode()))
                .map(minor -> new Money(minor, currency));
    }

    @Override
    public Authorization initialize(Charge charge) {
        try {
            PaystackReply reply = guarded(() -> calls.initialize(PaystackRequests.initialize(charge)));
            return authorization(reply);
        } catch (GatewayRejected e) {
            return e.getCode().equals("duplicate_reference")
                    ? new Authorization.AlreadyThere()
                    : new Authorization.Refused(e.getMessage());
        }
    }

    private static Authorization authorization(PaystackReply reply) {
        String url = Json.object(reply.envelope(), "data")
                .map(data -> Json.text(data, "authorization_url"))
                .orElse("");
        if (!url.matches("https?://\\S{1,490}")) {
            throw new GatewayUnavailable("paystack gave no page to pay on");
        }
        return new Authorization.Ready(URI.create(url));
    }

    @Override
    public Optional<GatewayAnswer> verify(Reference reference) {
        return answer(() -> calls.verify(reference.value()));
    }

    @Override
    public Optional<GatewayReport> reread(byte[] answer) {
        return Json.object(answer)
                .map(read -> Json.object(read, "data").orElse(read))
                .flatMap(PaystackGateway::charge);
    }

    private static Optional<GatewayReport> charge(JsonObject read) {
        if (!Json.text(read, "reference").isEmpty()) {
            return Optional.of(PaystackReader.charge(read));
        }
        return PaystackReader.chargeOf(read).isEmpty()
                ? Optional.empty()
                : Optional.of(PaystackReader.listedRefund(read).given());
    }

    @Override
    public Optional<GatewayAnswer> fetch(String id) {
        Optional<GatewayAnswer> answer = answer(() -> calls.fetch(id));
        if (answer.filter(told -> !idIn(told).equals(id)).isPresent()) {
            throw new GatewayUnavailable("paystack answered about another charge");
        }
        return answer;
    }

    /** Of the charge that it is about. */
    private static String idIn(GatewayAnswer answer) {
        return Json.object(answer.body())
                .flatMap(envelope -> Json.object(envelope, "data"))
                .map(data -> Json.text(data, "id"))
                .orElse("");
    }

    private Optional<GatewayAnswer> answer(Supplier<PaystackReply> call) {
        try {
            PaystackReply reply = guarded(call);
            JsonObject data = Json.object(reply.envelope(), "data")
                    .orElseThrow(() -> new GatewayUnavailable("paystack answered without data"));
            return Optional.of(new GatewayAnswer(PaystackReader.charge(data), reply.body()));
        } catch (GatewayRejected e) {
            if (e.getCode().equals("not_found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public ChargePage list(ChargeQuery query) {
        PaystackReply reply = guarded(() -> calls.list(
                query.pageSize(),
                query.from().toString(),
                query.to().toString(),
                query.cursor().orElse(null)));
        requireList(reply.envelope());
        List<GatewayAnswer> charges = Json.objects(reply.envelope(), "data").stream()
                .map(row -> new GatewayAnswer(
                        PaystackReader.charge(row), row.toString().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new ChargePage(charges, next(reply.envelope()));
    }

    /** What doesn't say where it goes on isn't the last page: whoever believed that would miss the rest. */
    private static void requireList(JsonObject envelope) {
        boolean goesOn = Json.object(envelope, "meta")
                .filter(meta -> meta.containsKey("next"))
                .isPresent();
        if (!goesOn || !(envelope.get("data") instanceof JsonArray)) {
            throw new GatewayUnavailable("paystack's list can't be read");
        }
    }

    /** The last page says {@code null}, as a value or as a word. */
    private static Optional<String> next(JsonObject envelope) {
        return Json.object(envelope, "meta")
                .map(meta -> Json.text(meta, "next"))
                .filter(next -> !next.isEmpty() && !next.equals("null"));
    }

    @Override
    public RefundReport refund(RefundOrder order) {
        try {
            PaystackReply reply = guarded(() -> calls.refund(PaystackRequests.refund(order)));
            return PaystackReader.refund(Json.object(reply.envelope(), "data").orElse(JsonValue.EMPTY_JSON_OBJECT));
        } catch (GatewayRejected e) {
            if (e.getCode().equals("transaction_reversed")) {
                return new RefundReport("", RefundReport.State.ALREADY_DONE, OptionalLong.empty(), "", e.getCode());
            }
            throw e;
        }
    }

    /** By the charge's id, as the reference documents it; rows of other charges are left out, should the filter not be understood. */
    @Override
    public ChargeRefunds refunds(Reference reference) {
        // an answer about another charge would make us ask for a refund twice: it has none of this one's
        Optional<GatewayAnswer> charge = verifyItself(reference);
        List<RefundReport> refunds = charge.map(PaystackGateway::idIn)
                .filter(id -> !id.isEmpty())
                .map(this::refunds)
                .orElse(List.of());
        return new ChargeRefunds(charge.map(GatewayAnswer::report), refunds);
    }

    private List<RefundReport> refunds(String id) {
        PaystackReply reply = guarded(() -> calls.refunds(id, MOST_REFUNDS));
        return Json.objects(reply.envelope(), "data").stream()
                .filter(row -> PaystackReader.chargeOf(row).equals(id))
                .map(PaystackReader::refund)
                .toList();
    }

    @Override
    public Optional<RefundReport> findRefund(String id) {
        try {
            PaystackReply reply = guarded(() -> calls.findRefund(id));
            Optional<RefundReport> refund =
                    Json.object(reply.envelope(), "data").map(PaystackReader::refund);
            if (refund.filter(told -> !told.id().equals(id)).isPresent()) {
                throw new GatewayUnavailable("paystack answered about another refund");
            }
            return refund;
        } catch (GatewayRejected e) {
            if (e.getCode().equals("not_found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public List<ListedRefund> listRefunds(Instant from, Instant to, int page) {
        PaystackReply reply = guarded(() -> calls.listRefunds(from.toString(), to.toString(), page, REFUNDS_OF_A_PAGE));
        if (!(reply.envelope().get("data") instanceof JsonArray)) {
            // whoever took that for the end would miss the rest
            throw new GatewayUnavailable("paystack's list of refunds can't be read");
        }
        return Json.objects(reply.envelope(), "data").stream()
                .map(PaystackReader::listedRefund)
                .toList();
    }

    @Override
    public Optional<DisputeAnswer> findDispute(String id) {
        try {
            PaystackReply reply = guarded(() -> calls.findDispute(id));
            return Json.object(reply.envelope(), "data")
                    .map(data -> new DisputeAnswer(PaystackReader.dispute(data), reply.body()));
        } catch (GatewayRejected e) {
            if (e.getCode().equals("not_found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public List<DisputeAnswer> disputes(Instant from, Instant to, int page) {
        PaystackReply reply = guarded(() -> calls.disputes(from.toString(), to.toString(), page, DISPUTES_OF_A_PAGE));
        return Json.objects(reply.envelope(), "data").stream()
                .map(row -> new DisputeAnswer(
                        PaystackReader.dispute(row), row.toString().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** What the guards say, in the words of the port. */
    private static PaystackReply guarded(Supplier<PaystackReply> call) {
        try {
            return call.get();
        } catch (BulkheadException e) {
            throw new GatewayBusy("too many calls to paystack at once", BREATHER);
        } catch (CircuitBreakerOpenException e) {
            throw new GatewayBusy("paystack was failing a moment ago and is left alone for a while", BREATHER);
        }
    }
}
