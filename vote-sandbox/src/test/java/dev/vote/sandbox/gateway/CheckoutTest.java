package dev.vote.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutTest {

    private static final String BACK = "http://localhost/vote/return?trxref=V-1&reference=V-1";

    private PaystackStandIn standIn;
    private Merchant payer;
    private String page;

    @BeforeEach
    void start() throws IOException {
        standIn = PaystackStandIn.start(StandInSettings.defaults().merchant("Vote <sandbox>"));
        payer = Merchant.of(standIn);
        payer.initialize("V-1", 150_000, "NGN");
        page = "/checkout/" + standIn.charges().get("V-1").accessCode();
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void showsWhoGetsWhatAndThatItIsASandbox() throws IOException {
        HttpResponse<String> response = payer.get(page);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains(
                        "NGN 1,500.00",
                        "ada@example.com",
                        "Vote &lt;sandbox&gt;",
                        "no real money",
                        "4084 0840 8408 4081")
                .doesNotContain("<script", "Vote <sandbox>");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void payingLeadsBackToTheMerchant() throws IOException {
        HttpResponse<String> response = payer.postForm(page + "/pay", "card=4084+0840+8408+4081");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains(BACK);
        assertThat(standIn.charges().get("V-1").status()).isEqualTo(ChargeStatus.SUCCESS);
    }

    @Test
    void aSecondClickPaysNothingAndLeadsBackToo() throws IOException {
        payer.postForm(page + "/pay", "card=4084084084084081");
        HttpResponse<String> second = payer.postForm(page + "/pay", "card=4084084084084081");

        assertThat(second.headers().firstValue("Location")).contains(BACK);
        assertThat(payer.get(page).body()).contains("Paid", "Return to");
    }

    @Test
    void aDecliningCardOffersAnotherTry() throws IOException {
        HttpResponse<String> response = payer.postForm(page + "/pay", "card=4084080000670037");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("Insufficient Funds", "Try again", page, BACK.replace("&", "&amp;"));
        assertThat(standIn.charges().get("V-1").status()).isEqualTo(ChargeStatus.FAILED);
        assertThat(payer.postForm(page + "/pay", "card=4084084084084081").statusCode())
                .isEqualTo(303);
    }

    @Test
    void decliningFailsTheCharge() throws IOException {
        assertThat(payer.postForm(page + "/decline", "do=decline").body()).contains("Payment declined");
        assertThat(standIn.charges().get("V-1").status()).isEqualTo(ChargeStatus.FAILED);
    }

    @Test
    void aCardThatIsNoTestCardIsRefused() throws IOException {
        assertThat(payer.postForm(page + "/pay", "card=4111111111111111").body())
                .contains("Invalid card number");
        assertThat(payer.postForm(page + "/pay", "").body()).contains("Invalid card number");
    }

    @Test
    void walkingAwayLeadsToTheCancelAddressAndPaysNothing() throws IOException {
        HttpResponse<String> response = payer.postForm(page + "/walk-away", "do=walk-away");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("http://localhost/vote/cancelled");
        assertThat(standIn.charges().get("V-1").status()).isEqualTo(ChargeStatus.ABANDONED);
    }

    @Test
    void walkingAwayWithoutACancelAddressExplainsItself() throws IOException {
        Charge charge = standIn.charges().open(ChargeRequest.of("V-2", "ada@example.com", 10_000, "NGN"));

        HttpResponse<String> response = payer.postForm("/checkout/" + charge.accessCode() + "/walk-away", "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("abandoned", "Back to the payment");
    }

    @Test
    void withoutACallbackThePayerStays() throws IOException {
        Charge charge = standIn.charges().open(ChargeRequest.of("V-2", "ada@example.com", 10_000, "NGN"));

        HttpResponse<String> response =
                payer.postForm("/checkout/" + charge.accessCode() + "/pay", "card=4084084084084081");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("Paid");
    }

    @Test
    void anUnknownPaymentIsNotFound() throws IOException {
        assertThat(payer.get("/checkout/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theHomePageListsThePayments() throws IOException {
        assertThat(payer.get("/").body()).contains("V-1", "abandoned", "NGN 1,500.00", page);
    }
}
