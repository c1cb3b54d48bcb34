package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.domain.staff.Role;
import dev.vote.sandbox.gateway.Disputes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disputes' pages as people use them: from the flag on the payment to the evidence and the end. */
@OnVote
class DisputePagesIT {

    private static final Duration SOME_STEPS = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final StaffSession session = StaffSession.of(Role.FINANCE);
    private final StaffClient finance = StaffClient.of(session);
    private String reference;
    private long dispute;
    private long atTheGateway;

    @BeforeEach
    void dispute() {
        reference = Bought.votes(Contest.open(1), "C1", 3).paid().reference();
        atTheGateway = Stage.gateway().disputes().open(reference).id();
        await().atMost(SOME_STEPS)
                .until(() -> Sql.number("SELECT count(*) FROM dispute WHERE gateway_id = ?", gatewayId()) == 1);
        dispute = Sql.number("SELECT id FROM dispute WHERE gateway_id = ?", gatewayId());
    }

    @AfterEach
    void audit() {
        Audit.holds();
    }

    private String gatewayId() {
        return Long.toString(atTheGateway);
    }

    private String page() {
        return "/admin/disputes/" + dispute;
    }

    private HttpResponse<byte[]> download(StaffSession who) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(Stage.urlOf(page() + "/evidence")))
                        .header("Cookie", who.cookie())
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static Map<String, String> unpack(byte[] file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void aDisputedPaymentIsFlaggedWhereverItIsSeen() {
        assertThat(finance.get("/admin/payments/" + reference).body())
                .contains("Disputed", page(), "Answer in 15 hours");
        assertThat(finance.get("/admin/payments?q=" + reference).body()).contains("Disputed", "in 15 hours");
        assertThat(finance.get("/admin").body()).contains("/admin/disputes", "for an answer", "The first deadline: ");
        assertThat(finance.get("/admin/disputes").body()).contains(reference, "Waits for us", "in 15 hours");
        assertThat(finance.get(page()).body())
                .contains("Waits for us", "Chargeback", gatewayId(), "charge.dispute.create", page() + "/evidence")
                .doesNotContain("voter@example.com");
    }

    @Test
    void whatWasntAnsweredInTimeIsMarked() {
        // under a name that the gateway doesn't know, so that it doesn't correct it
        Sql.update("""
                UPDATE dispute SET due_at = now() - interval '2 hours', gateway_id = gateway_id || '-old',
                                   next_step_at = now() + interval '1 day' WHERE id = ?""", dispute);

        assertThat(finance.get("/admin/disputes").body()).contains("Overdue", "2 hours ago");
        assertThat(finance.get(page()).body()).contains("Overdue", "The deadline was 2 hours ago.");
    }

    @Test
    void theEvidenceTellsAllAndNothingPersonal() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = download(session);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("dispute-" + reference + ".zip");
        Map<String, String> files = unpack(answer.body());
        assertThat(files.keySet())
                .contains("evidence.html", "evidence.txt", "evidence.json")
                .anyMatch(name -> name.endsWith("charge.success.json"))
                .anyMatch(name -> name.endsWith("charge.dispute.create.json"));
        assertThat(files.get("evidence.txt"))
                .contains(
                        reference,
                        gatewayId(),
                        "3 votes counted",
                        "/payments/" + reference,
                        "bought for",
                        "and delivered",
                        "SHA-256");
        assertThat(files.get("evidence.html")).contains("<h1>Evidence for dispute " + gatewayId(), "v•••@example.com");
        assertThat(Json.read(files.get("evidence.json")).at("/ledger/0/votes").asInt())
                .isEqualTo(3);
        assertThat(Json.read(files.get("evidence.json"))
                        .at("/payment/reference")
                        .asText())
                .isEqualTo(reference);
        assertThat(files.values())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("voter@example.com", "sandbox@example.com", "408408", "\"4081\"", "AUTH_"));
        assertThat(Sql.query("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id", reference))
                .containsExactly(List.of("dispute.evidence"));
    }

    @Test
    void supportAndAuditorWatchAndOrganisersDont() throws IOException, InterruptedException {
        for (Role role : List.of(Role.SUPPORT, Role.AUDITOR)) {
            StaffSession watcher = StaffSession.of(role);
            assertThat(StaffClient.of(watcher).get(page()).body())
                    .contains("Waits for us")
                    .doesNotContain(page() + "/evidence");
            assertThat(download(watcher).statusCode()).isEqualTo(403);
        }
        StaffClient organiser = StaffClient.of(StaffSession.of(Role.ORGANISER));
        assertThat(organiser.get(page()).status()).isEqualTo(403);
        assertThat(finance.get("/admin/disputes/999999999").status()).isEqualTo(404);
    }

    @Test
    void toRefundWhatIsDisputedTakesTwoPeopleWhoAreWarned() {
        String refund = "/admin/refunds/" + reference;
        assertThat(finance.get(refund).body())
                .contains("A dispute about it is open", "it may be paid twice", "Propose to refund");
        finance.send(refund, "want", "want", "reason", "The voter asked.", "want-now", "now");
        assertThat(finance.get(refund).body()).contains("A second person must approve it.");
        StaffClient second = StaffClient.of(StaffSession.of(Role.ADMIN));
        assertThat(second.get(refund).body()).contains("it may be paid twice");

        second.send(refund, "answer", "answer", "words", "Agreed.", "approve", "now");

        await().atMost(SOME_STEPS).until(() -> Sql.number("""
                        SELECT count(*) FROM refund r JOIN payment p ON p.id = r.payment_id
                        WHERE p.reference = ? AND r.state = 'PROCESSED'""", reference) == 1);
        assertThat(finance.get(page()).body())
                .contains("Its money was given back on", "Answer with that")
                .doesNotContain("Without one by the deadline");
    }

    @Test
    void theEndIsTold() throws IOException, InterruptedException {
        Stage.gateway().disputes().resolve(atTheGateway, Disputes.AUTO_ACCEPTED);
        await().atMost(SOME_STEPS)
                .until(() -> Sql.number("SELECT count(*) FROM dispute WHERE id = ? AND closed_at IS NOT NULL", dispute)
                        == 1);

        assertThat(finance.get(page()).body()).contains("Lost", "Not answered in time", "Votes taken back");
        assertThat(finance.get("/admin/payments?q=" + reference).body()).doesNotContain("Disputed");
        assertThat(Http.get("/payments/" + reference).body()).contains("This payment was returned");
        assertThat(unpack(download(session).body()).get("evidence.txt"))
                .contains("The money has gone back since, and the votes were taken back")
                .contains("By Vote itself – Dispute ended", "3 votes counted", "Votes taken back: 3")
                .containsPattern("[0-9]:[0-9]{2}:[0-9]{2}\\h[AP]M UTC \\| 3 votes counted")
                .doesNotContain("delivered", "payment.reverse", "dispute.end");
    }
}
