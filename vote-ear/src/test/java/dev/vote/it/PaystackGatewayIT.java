package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.config.Settings;
import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.Authorization;
import dev.vote.payment.gateway.Charge;
import dev.vote.payment.gateway.ChargePage;
import dev.vote.payment.gateway.ChargeQuery;
import dev.vote.payment.gateway.GatewayAnswer;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.gateway.RefundOrder;
import dev.vote.payment.gateway.RefundReport;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway's client, inside the server, against the stand-in. */
@InsideVote
public class PaystackGatewayIT {

    private static final Money PRICE = Money.of(50_000, "NGN");

    @Inject
    Gateways gateways;

    @Inject
    Settings settings;

    private PaymentGateway gateway;

    @Deployment
    static EnterpriseArchive vote() {
        return Deployments.hosting(PaystackGatewayIT.class);
    }

    @BeforeEach
    void choose() {
        gateway = gateways.current();
    }

    @Test
    void aChargeIsInitialisedOnceVerifiedAndFetched() throws IOException {
        Reference reference = Reference.random();

        assertThat(gateway.verify(reference)).isEmpty();
        assertThat(gateway.initialize(charge(reference, PRICE))).isInstanceOf(Authorization.Ready.class);
        assertThat(gateway.initialize(charge(reference, PRICE))).isInstanceOf(Authorization.AlreadyThere.class);
        assertThat(state(reference)).isEqualTo(GatewayState.PENDING);

        pay(reference);

        GatewayAnswer answer = gateway.verify(reference).orElseThrow();
        GatewayReport report = answer.report();
        assertThat(report.state()).isEqualTo(GatewayState.PAID);
        assertThat(report.mode()).contains(GatewayMode.TEST);
        assertThat(report.amountMinor()).hasValue(PRICE.amountMinor());
        assertThat(report.currency()).isEqualTo("NGN");
        assertThat(report.paidAt().orElseThrow())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
        assertThat(gateway.fetch(idIn(answer)).map(GatewayAnswer::report)).contains(report);
    }

    @Test
    void aChargeThatTheGatewayWontTakeIsRefused() {
        assertThat(gateway.initialize(charge(Reference.random(), Money.of(1, "NGN"))))
                .isInstanceOf(Authorization.Refused.class);
    }

    @Test
    void theListIsReadPageByPageToItsEnd() {
        List<String> made = Stream.generate(Reference::random)
                .limit(5)
                .peek(reference -> gateway.initialize(charge(reference, PRICE)))
                .map(Reference::value)
                .toList();

        assertThat(listed()).containsAll(made).doesNotHaveDuplicates();
    }

    private List<String> listed() {
        List<String> references = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            ChargePage page = gateway.list(new ChargeQuery(
                    Instant.now().minus(Duration.ofHours(1)), Instant.now().plusSeconds(5), cursor, 2));
            page.charges().forEach(charge -> references.add(charge.report().reference()));
            cursor = page.next();
            pages++;
        } while (cursor.isPresent() && pages < 2_000);
        assertThat(pages).isGreaterThan(2);
        return references;
    }

    @Test
    void aPaidChargeIsGivenBack() throws IOException {
        Reference reference = Reference.random();
        gateway.initialize(charge(reference, PRICE));
        pay(reference);

        RefundReport refund = gateway.refund(RefundOrder.ofAll(reference, "asked for by the voter"));

        assertThat(refund.state()).isEqualTo(RefundReport.State.PENDING);
        assertThat(refund.id()).isNotEmpty();
        assertThat(refund.amountMinor()).hasValue(PRICE.amountMinor());
        assertThat(gateway.refunds(reference).refunds())
                .extracting(RefundReport::id)
                .containsExactly(refund.id());
        assertThat(gateway.findRefund(refund.id()).map(RefundReport::id)).contains(refund.id());
        assertThat(gateway.findRefund("1")).isEmpty();
        assertThat(gateway.refund(RefundOrder.ofAll(reference, "once more")).state())
                .isEqualTo(RefundReport.State.ALREADY_DONE);
    }

    private GatewayState state(Reference reference) {
        return gateway.verify(reference).orElseThrow().report().state();
    }

    private static Charge charge(Reference reference, Money price) {
        URI back = URI.create("http://127.0.0.1/return");
        return new Charge(reference, price, "voter@example.com", back, back);
    }

    private static String idIn(GatewayAnswer answer) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject().getJsonObject("data").get("id").toString();
        }
    }

    private void pay(Reference reference) throws IOException {
        URI address = URI.create(settings.url("vote.paystack.base-url") + "/sandbox/charges/" + reference + "/pay");
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod("POST");
        assertThat(connection.getResponseCode()).isEqualTo(200);
        connection.disconnect();
    }
}
