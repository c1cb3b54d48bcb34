package dev.vote.payment.gateway.paystack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.dispute.DisputeState;
import dev.vote.domain.money.Money;
import dev.vote.payment.gateway.DisputeReport;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import dev.vote.payment.gateway.ListedRefund;
import dev.vote.payment.gateway.RefundName;
import dev.vote.payment.gateway.RefundReport;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaystackReaderTest {

    private static JsonObject json(String text) {
        return Json.object(text.getBytes(UTF_8)).orElseThrow();
    }

    private static GatewayReport read(String fields) {
        String text = "{\"reference\":\"R\"" + (fields.isEmpty() ? "" : "," + fields) + "}";
        GatewayReport report = PaystackReader.charge(json(text));
        // what webhooks are read by has all that is looked at
        assertThat(Json.object(text.getBytes(UTF_8), PaystackReader.OF_A_CHARGE).map(PaystackReader::charge))
                .contains(report);
        return report;
    }

    @Test
    void aPaidChargeIsReadWhole() {
        GatewayReport report = read("""
                "id": 4099260516, "domain": "test", "status": "success", "amount": 40333, "requested_amount": 40000,
                "currency": "NGN", "paid_at": "2026-06-01T12:00:20.000Z", "gateway_response": "Successful",
                "channel": "mobile_money", "fees": 750
                """);

        assertThat(report.reference()).isEqualTo("R");
        assertThat(report.state()).isEqualTo(GatewayState.PAID);
        assertThat(report.mode()).contains(GatewayMode.TEST);
        assertThat(report.amountMinor()).hasValue(40_333);
        assertThat(report.requestedMinor()).hasValue(40_000);
        assertThat(report.currency()).isEqualTo("NGN");
        assertThat(report.paidAt()).contains(Instant.parse("2026-06-01T12:00:20Z"));
        assertThat(report.message()).isEqualTo("Successful");
        assertThat(report.channel()).isEqualTo("mobile_money");
        assertThat(report.feesMinor()).hasValue(750);
    }

    @ParameterizedTest
    @CsvSource({
        "success, PAID",
        "abandoned, PENDING",
        "ongoing, PENDING",
        "pending, PENDING",
        "processing, PENDING",
        "queued, PENDING",
        "failed, FAILED",
        "reversed, REVERSED",
        "reversal-pending, UNKNOWN",
        "'reversal pending', UNKNOWN",
        "successful, UNKNOWN"
    })
    void everyWordHasAStateAndAnUnknownOneIsNoFailure(String word, GatewayState state) {
        assertThat(read("\"status\":\"" + word + "\"").state()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"\"", "null", "\"text\"", "{\"cart\":1}", "[1,2]"})
    void fieldsThatWeDontNeedMayHaveAnyShape(String shape) {
        String fields = "\"status\":\"success\",\"amount\":5";
        for (String field : new String[] {"metadata", "fees", "log", "plan", "split", "subaccount", "ip_address"}) {
            fields += ",\"" + field + "\":" + shape;
        }
        assertThat(read(fields).amountMinor()).hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20000", "\"20000\"", "20000.0", "\"20000.00\"", "2e4"})
    void anAmountIsANumberOrAText(String amount) {
        assertThat(read("\"amount\":" + amount).amountMinor()).hasValue(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"much\"",
                "20000.5",
                "1e30",
                "18446744073709551616",
                "{}",
                "true",
                "1e999999999"
            })
    void anAmountThatCantBeOneIsAbsent(String amount) {
        assertThat(read("\"amount\":" + amount).amountMinor()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "paid_at, 2026-06-01T12:00:20.000Z",
        "paidAt, 2026-06-01T12:00:20.000Z",
        "paid_at, 2026-06-01T13:00:20+01:00",
        "paid_at, 2026-06-01 12:00:20",
        "paid_at, 2026-06-01T12:00:20"
    })
    void theTimeOfPaymentHasTwoNamesAndSeveralForms(String field, String text) {
        assertThat(read("\"" + field + "\":\"" + text + "\"").paidAt()).contains(Instant.parse("2026-06-01T12:00:20Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"yesterday\"",
                "12",
                "\"0000-01-01T00:00:00Z\"",
                "\"-0044-03-15T12:00:00Z\"",
                "\"+10000-01-01T00:00:00Z\""
            })
    void aTimeThatCantBeReadIsAbsent(String value) {
        assertThat(read("\"paid_at\":" + value).paidAt()).isEmpty();
    }

    @Test
    void theOldSampleWithoutAnythingOptionalIsRead() {
        GatewayReport report = read("");

        assertThat(report.state()).isEqualTo(GatewayState.UNKNOWN);
        assertThat(report.mode()).isEmpty();
        assertThat(report.requestedMinor()).isEmpty();
        assertThat(report.currency()).isEmpty();
        assertThat(report.paidAt()).isEmpty();
    }

    @Test
    void anIdBeyondSixtyThreeBitsIsNoProblem() {
        assertThat(read("\"id\":18446744073709551615,\"status\":\"success\"").state())
                .isEqualTo(GatewayState.PAID);
    }

    @Test
    void aReferenceIsTakenByteForByte() {
        assertThat(PaystackReader.charge(json("{\"reference\":\" R \"}")).reference())
                .isEqualTo(" R ");
    }

    @ParameterizedTest
    @CsvSource({
        "pending, PENDING",
        "processing, PENDING",
        "processed, PROCESSED",
        "failed, FAILED",
        "needs-attention, NEEDS_ATTENTION",
        "lost, UNKNOWN"
    })
    void everyWordOfARefundHasAState(String word, RefundReport.State state) {
        RefundReport report =
                PaystackReader.refund(json("{\"id\":\"123456\",\"amount\":\"5000\",\"status\":\"" + word + "\"}"));

        assertThat(report.state()).isEqualTo(state);
        assertThat(report.id()).isEqualTo("123456");
        assertThat(report.amountMinor()).hasValue(5_000);
    }

    @ParameterizedTest
    @CsvSource({"'\"TRF_1\",\"id\":\"7\"', TRF_1", "'null,\"id\":\"7\"', 7", "'null', ''"})
    void aRefundIsNamedByItsReferenceOrElseByItsNumber(String fields, String name) {
        assertThat(PaystackReader.refunded(json("{\"amount\":\"5000\",\"refund_reference\":" + fields + "}"))
                        .refund()
                        .map(RefundName::told))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1641", "\"1641\"", "{\"id\":1641,\"reference\":\"R\"}", "{\"id\":\"1641\"}"})
    void aLineOfTheListOfRefundsNamesItsChargeInAnyShape(String charge) {
        ListedRefund line = PaystackReader.listedRefund(json("""
                {"integration":428626,"transaction":%s,"dispute":null,"settlement":null,"id":747680,"domain":"test",
                 "currency":"NGN","amount":"10000","status":"processed","refunded_at":null,"refunded_by":"jen@example.com",
                 "merchant_note":"Refund","deducted_amount":10000,"fully_deducted":1,"createdAt":"2026-05-19T11:12:17.000Z"}""".formatted(charge)));

        assertThat(line.isDone()).isTrue();
        assertThat(line.charge()).isEqualTo("1641");
        assertThat(line.report().id()).isEqualTo("747680");
        assertThat(line.given().state()).isEqualTo(GatewayState.REFUNDED);
        assertThat(line.given().mode()).contains(GatewayMode.TEST);
        assertThat(line.given().taken()).contains(Money.of(10_000, "NGN"));
        assertThat(line.given().refund())
                .contains(new RefundName("", "747680", Optional.of(Instant.parse("2026-05-19T11:12:17Z"))));
        assertThat(line.given().of("R").reference()).isEqualTo("R");
    }

    @ParameterizedTest
    @CsvSource({
        "pending, REFUNDING, false",
        "processing, REFUNDING, false",
        "failed, REFUND_STOPPED, true",
        "needs-attention, REFUND_STOPPED, true",
        "resting, REFUNDING, false"
    })
    void aLineOfARefundThatIsNotDoneSaysThatNothingWentAndWhetherItStopped(
            String word, GatewayState state, boolean isStopped) {
        ListedRefund line =
                PaystackReader.listedRefund(json("{\"transaction\":1641,\"id\":1,\"status\":\"%s\"}".formatted(word)));

        assertThat(line.isDone()).isFalse();
        assertThat(line.isStopped()).isEqualTo(isStopped);
        assertThat(line.given().state()).isEqualTo(state);
    }

    @Test
    void idsOfChargesMayBeBeyondSixtyFourBits() {
        assertThat(PaystackReader.listedRefund(json("{\"transaction\":18446744073709551617,\"id\":7}"))
                        .charge())
                .isEqualTo("18446744073709551617");
    }

    private static DisputeReport dispute(String fields) {
        return PaystackReader.dispute(json("{\"id\":358950,\"transaction\":{\"reference\":\"R\",\"currency\":\"ngn\","
                + "\"status\":\"success\",\"amount\":5800}," + fields + "}"));
    }

    @Test
    void aDisputeIsReadWholeInEitherSpelling() {
        String camel = """
                "refund_amount":5800,"status":"awaiting-merchant-feedback","resolution":null,"category":"chargeback",
                "transaction_reference":null,"dueAt":"2026-06-02T04:00:00.000Z","resolvedAt":null,
                "createdAt":"2026-06-01T12:00:00.000Z","updatedAt":"2026-06-01T12:00:01.000Z\"""";

        DisputeReport report = dispute(camel);

        assertThat(report.id()).isEqualTo("358950");
        assertThat(report.reference()).isEqualTo("R");
        assertThat(report.news().state()).isEqualTo(DisputeState.OPEN);
        assertThat(report.news().category()).isEqualTo("chargeback");
        assertThat(report.news().resolution()).isEmpty();
        assertThat(report.news().amountMinor()).hasValue(5_800);
        assertThat(report.news().currency()).isEqualTo("NGN");
        assertThat(report.news().openedAt()).contains(Instant.parse("2026-06-01T12:00:00Z"));
        assertThat(report.news().dueAt()).contains(Instant.parse("2026-06-02T04:00:00Z"));
        assertThat(report.news().resolvedAt()).isEmpty();
        assertThat(report.news().updatedAt()).contains(Instant.parse("2026-06-01T12:00:01Z"));
        String snake = camel.replace("dueAt", "due_at")
                .replace("resolvedAt", "resolved_at")
                .replace("createdAt", "created_at")
                .replace("updatedAt", "updated_at");
        assertThat(dispute(snake)).isEqualTo(report);
    }

    @ParameterizedTest
    @CsvSource({
        "awaiting-merchant-feedback, '',                OPEN",
        "awaiting-bank-feedback,     declined,          WITH_BANK",
        "pending,                    '',                WITH_BANK",
        "resolved,                   declined,          WON",
        "resolved,                   merchant-accepted, LOST",
        "resolved,                   auto-accepted,     LOST",
        "archived,                   auto-accepted,     LOST",
        "archived,                   '',                UNKNOWN",
        "resolved,                   split,             UNKNOWN",
        "sleeping,                   '',                UNKNOWN",
        "'',                         '',                UNKNOWN"
    })
    void everyWordOfADisputeHasAState(String word, String resolution, DisputeState state) {
        assertThat(dispute("\"status\":\"" + word + "\",\"resolution\":\"" + resolution + "\"")
                        .news()
                        .state())
                .isEqualTo(state);
    }

    @Test
    void aDisputeMayNameItsChargeOnlyByTheReference() {
        DisputeReport report = PaystackReader.dispute(
                json("{\"id\":\"7\",\"transaction\":896467688,\"transaction_reference\":\"R\",\"currency\":\"NGN\"}"));

        assertThat(report.reference()).isEqualTo("R");
        assertThat(report.id()).isEqualTo("7");
        assertThat(report.news().currency()).isEqualTo("NGN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"\"", "null", "\"text\"", "{\"a\":1}", "[1,2]"})
    void aDisputesOwnFieldsMayHaveAnyShape(String shape) {
        String fields = "\"status\":\"pending\"";
        for (String field : new String[] {"resolution", "category", "refund_amount", "dueAt", "createdAt", "history"}) {
            fields += ",\"" + field + "\":" + shape;
        }
        assertThat(dispute(fields).news().state()).isEqualTo(DisputeState.WITH_BANK);
        assertThat(dispute(fields).news().dueAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "{", "{\"a\":1}x", "not json", "<html/>", "\u0000"})
    void whatIsNotOneJsonObjectIsNone(String text) {
        assertThat(Json.object(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void jsonThatNestsWithoutEndIsNone() {
        assertThat(Json.object("{\"a\":".repeat(100_000).getBytes(UTF_8))).isEmpty();
    }
}
