package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code POST /transaction/initialize}: checks what the merchant sent and opens a charge. */
final class InitializeEndpoint {

    private static final Duration WEBHOOK_FIRST = Duration.ofSeconds(5);
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9.=-]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}");

    private final Charges charges;
    private final Faults faults;
    private final DataFaults dataFaults;
    private final Webhooks webhooks;
    private final Supplier<String> baseUrl;

    InitializeEndpoint(
            Charges charges, Faults faults, DataFaults dataFaults, Webhooks webhooks, Supplier<String> baseUrl) {
        this.charges = charges;
        this.faults = faults;
        this.dataFaults = dataFaults;
        this.webhooks = webhooks;
        this.baseUrl = baseUrl;
    }

    Reply answer(WebRequest request) {
        ChargeRequest asked = check(request);
        Set<FaultKind> happening =
                faults.take(FaultKind.Stage.OPEN, Endpoint.INITIALIZE.text(), asked.reference()).stream()
                        .map(FaultRule::kind)
                        .collect(Collectors.toSet());
        Charge charge = open(asked, happening.contains(FaultKind.HUGE_ID));
        if (happening.contains(FaultKind.PAID_BEFORE_INITIALIZE_RETURNS)) {
            Payment payment = Payment.asAsked().withoutWebhook();
            webhooks.sendAndWait(charges.pay(charge.reference(), payment), WEBHOOK_FIRST);
        }
        return Envelope.success(
                "Authorization URL created",
                Json.object()
                        .put("authorization_url", baseUrl.get() + "/checkout/" + charge.accessCode())
                        .put("access_code", charge.accessCode())
                        .put("reference", charge.reference()));
    }

    private Charge open(ChargeRequest asked, boolean huge) {
        try {
            return charges.open(asked, dataFaults.idOffset(asked.reference(), huge));
        } catch (StandInException.DuplicateReference e) {
            throw ApiError.duplicateReference();
        }
    }

    private static ChargeRequest check(WebRequest request) {
        String email = request.field("email")
                .orElseThrow(() -> ApiError.missing("Email Address is required", "Provide the customer's email"));
        if (!EMAIL.matcher(email).matches()) {
            throw ApiError.invalid("Invalid Email Address Passed", "Ensure that the email address is valid");
        }
        Currency currency = Currency.find(request.field("currency").orElse("NGN"))
                .orElseThrow(() -> ApiError.invalid(
                        "Currency not supported by merchant", "Use a currency that your integration supports"));
        return new ChargeRequest(
                reference(request),
                email,
                amountMinor(request, currency),
                currency.name(),
                callbackUrl(request),
                metadata(request.body().path("metadata")));
    }

    private static String reference(WebRequest request) {
        String reference = request.field("reference")
                .orElseGet(() -> UUID.randomUUID().toString().replace("-", "").substring(0, 10));
        if (!REFERENCE.matcher(reference).matches()) {
            throw ApiError.invalid(
                    "Invalid transaction reference", "Use only -, ., = and alphanumeric characters in the reference");
        }
        return reference;
    }

    private static long amountMinor(WebRequest request, Currency currency) {
        String amount = request.field("amount")
                .orElseThrow(() -> ApiError.missing("Amount is required", "Provide the amount to charge"));
        if (!AMOUNT.matcher(amount).matches()) {
            throw ApiError.invalid("Invalid Amount Sent", "Ensure that the amount is a whole number of subunits");
        }
        long amountMinor = Long.parseLong(amount);
        if (amountMinor < currency.minimumMinor()) {
            throw ApiError.invalid(
                    "Invalid Amount Sent",
                    "The smallest amount is " + Currency.format(currency.minimumMinor(), currency.name()));
        }
        return amountMinor;
    }

    private static String callbackUrl(WebRequest request) {
        String url = request.field("callback_url").orElse("");
        if (!url.isEmpty() && WebAddress.parse(url).isEmpty()) {
            throw ApiError.invalid("Invalid callback URL", "Ensure that the callback URL is an http or https address");
        }
        return url;
    }

    /** An object, or the text of one; anything else is kept as the text it is. */
    private static JsonNode metadata(JsonNode sent) {
        if (sent.isTextual()) {
            return Json.parse(sent.asText()).filter(JsonNode::isObject).orElse(sent);
        }
        return sent.isObject() ? sent : TextNode.valueOf("");
    }
}
