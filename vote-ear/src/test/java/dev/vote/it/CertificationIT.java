package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vote.domain.seal.Hash;
import dev.vote.domain.staff.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contest's result, from its close to a certificate that nobody can change any more. */
@OnVote
class CertificationIT {

    private static final Duration SOME_RUNS = Duration.ofSeconds(20);
    private static final String REASON = "Nothing that is open can change a place.";

    private Contest contest;
    private StaffClient organiser;

    @BeforeEach
    void open() {
        contest = Contest.open(3);
        Sql.update("UPDATE contestant SET name = '王小明' WHERE contest_id = ? AND code = 'C2'", contest.id());
        Sql.update("UPDATE contestant SET name = 'Zoë Ọláyínká' WHERE contest_id = ? AND code = 'C1'", contest.id());
        organiser = StaffClient.of(StaffSession.of(Role.ORGANISER).owning(contest));
        // what other tests left is of no contest, and so would be open for this one
        Sql.update(
                "UPDATE reconciliation_difference SET state = 'GONE', ended_at = now() WHERE state = 'OPEN' AND payment_id IS NULL");
    }

    private Bought buy(String contestant, long votes) {
        return Bought.votes(contest, contestant, votes);
    }

    private String paid(String contestant, long votes) {
        Bought bought = buy(contestant, votes);
        pay(bought, votes);
        return bought.reference();
    }

    private static void pay(Bought bought, long votes) {
        Webhook.paid(bought.reference(), votes * Contest.PRICE_MINOR).deliver();
        assertThat(bought.status()).isEqualTo("CREDITED");
    }

    private void close() {
        Sql.update("UPDATE contest SET closes_at = now() WHERE id = ?", contest.id());
    }

    private String desk() {
        return "/admin/contests/" + contest.id() + "/certification";
    }

    /** Until everything is sealed, and an audit began since. The last payments had their time to begin. */
    private void awaitReady() {
        Sql.update("""
                UPDATE contest SET closes_at = closes_at - interval '2 minutes'
                WHERE id = ? AND NOT EXISTS (SELECT 1 FROM certification WHERE contest_id = contest.id)""", contest.id());
        auditSoon();
        await().atMost(SOME_RUNS)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> organiser.get(desk()).body().contains("certify-now"));
    }

    private static void auditSoon() {
        Sql.update("UPDATE sealing SET audit_due_at = now()");
    }

    private void certify(StaffClient who, String reason) {
        who.send(desk(), "certify", "certify", "reason", reason, "certify-now", "now");
    }

    private long certificates() {
        return Sql.number("SELECT count(*) FROM certification WHERE contest_id = ?", contest.id());
    }

    /** Answers are up to a second old. */
    private JsonNode resultsIn(String state) {
        return await().until(
                        () -> Json.read(Http.get("/api/contests/" + contest.slug() + "/results")
                                .body()),
                        results -> results.get("state").asText().equals(state));
    }

    private HttpResponse<String> certificate(String ending) {
        return Http.get("/api/contests/" + contest.slug() + "/certificate" + ending);
    }

    private String resultsPage() {
        return Http.get("/contests/" + contest.slug() + "/results").body();
    }

    private void closedAndCertified() {
        close();
        awaitReady();
        certify(organiser, REASON);
        assertThat(organiser.get(organiser.leadsTo()).body()).contains("The result is certified.");
    }

    @Test
    void aResultGoesFromProvisionalToCertifiedAndLaterReversalsAreListedBesideIt() throws IOException {
        paid("C1", 3);
        String taken = paid("C2", 5);
        Bought awaited = buy("C1", 4);
        Instant beforeTheClose = Instant.now();
        close();

        assertThat(resultsIn("PROVISIONAL").get("provisionalUntil").asText()).isNotEmpty();
        assertThat(resultsPage())
                .contains("Provisional result", "payments that were made before voting closed may still arrive");
        assertThat(organiser.get(desk()).body())
                .contains("1 payment that was begun before the close")
                .doesNotContain("certify-now");

        Webhook.paidAt(awaited.reference(), 4 * Contest.PRICE_MINOR, beforeTheClose)
                .deliver();
        assertThat(resultsIn("COMPLETE").get("totalVotes").asLong()).isEqualTo(12);
        assertThat(resultsPage()).contains("No payment is waited for any more");
        awaitReady();
        certify(organiser, REASON);

        JsonNode frozen = resultsIn("CERTIFIED");
        String text = certificate("").body();
        String digest = Hash.of(text).toString();
        assertThat(frozen.get("certification").get("digest").asText()).isEqualTo(digest);
        assertThat(frozen.get("certification").get("open").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("awaited", "reviews", "refunds", "disputes", "differences");
        assertThat(text)
                .startsWith("vote-certificate 1\ncontest " + contest.id() + ' ' + contest.slug() + '\n')
                .contains(
                        "category All\nstanding 1 1 7 C1 Zoë Ọláyínká\nstanding 2 2 5 C2 王小明\nstanding 3 3 0 C3 Contestant 3\nend 3 12\n");
        assertThat(resultsPage()).contains("Certified result", digest, "No change since then has been sealed.");
        assertPdf(digest);
        assertThat(Sql.query(
                        "SELECT reason, after_value FROM (SELECT reason, after::text AS after_value, action, contest_id FROM audit_entry) a"
                                + " WHERE action = 'result.certify' AND contest_id = ?",
                        contest.id()))
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row.toString()).contains(REASON, digest));

        Webhook.refunded(taken, 5 * Contest.PRICE_MINOR).deliver();
        await().atMost(SOME_RUNS)
                .until(() -> resultsIn("CERTIFIED")
                                .get("certification")
                                .get("changes")
                                .size()
                        == 1);
        JsonNode after = resultsIn("CERTIFIED");
        assertThat(after.get("standings")).isEqualTo(frozen.get("standings"));
        assertThat(after.get("totalVotes").asLong()).isEqualTo(12);
        JsonNode change = after.get("certification").get("changes").get(0);
        assertThat(change.get("kind").asText()
                        + change.get("code").asText()
                        + change.get("votes").asLong())
                .isEqualTo("REVERSALC2-5");
        assertThat(after.get("certification")
                        .get("standingsNow")
                        .get(1)
                        .get("votes")
                        .asLong())
                .isZero();
        assertThat(resultsPage()).contains("1 payment taken back: -5 votes", "No. 2 with 5 votes");
        assertThat(certificate("").body()).isEqualTo(text);
        assertNotSentTwice("/certificate");
        assertNotSentTwice("/certificate.pdf");
        Sql.update("UPDATE contest SET state = 'ARCHIVED' WHERE id = ?", contest.id());
        assertThat(resultsPage()).contains("Certified result", digest);
        assertThat(ledger()).contains("REVERSAL");
        assertThat(Http.get("/contests/" + contest.slug()).statusCode()).isEqualTo(404);
    }

    private void assertNotSentTwice(String file) {
        String path = "/api/contests/" + contest.slug() + file;
        String tag = Http.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(Http.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    private void assertPdf(String digest) throws IOException {
        for (String language : List.of("en", "fr", "zh")) {
            HttpResponse<byte[]> answer =
                    Http.bytes("/api/contests/" + contest.slug() + "/certificate.pdf", "Accept-Language", language);
            assertThat(answer.statusCode()).isEqualTo(200);
            // Payara names a character set even for what isn't text
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));
            try (PDDocument document = Loader.loadPDF(answer.body())) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("王小明", "Zoë Ọláyínká", digest, "/contests/" + contest.slug() + "/results");
            }
        }
    }

    @Test
    void whatIsOpenNeedsAReasonAndOfTwoWhoGiveOneAtOnceOneCertifies() {
        paid("C1", 3);
        Bought review = buy("C2", 1);
        Webhook.paid(review.reference(), Contest.PRICE_MINOR - 1).deliver();
        assertThat(review.status()).isEqualTo("REVIEW");
        close();
        awaitReady();
        certify(organiser, "Why not");
        assertThat(organiser.get(organiser.leadsTo()).body()).contains("at least 10 characters");
        assertThat(certificates()).isZero();
        StaffClient other = StaffClient.of(StaffSession.of(Role.ADMIN)).get(desk());

        Stream.of(organiser, other)
                .map(who -> CompletableFuture.runAsync(() -> certify(who, REASON)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(certificates()).isEqualTo(1);
        assertThat(organiser.get(organiser.leadsTo()).body()
                        + other.get(other.leadsTo()).body())
                .contains("The result is certified.", "somebody else has just certified it");
        assertThat(resultsPage()).contains(REASON, "in review: 1");
        assertThat(certificate("").body()).contains("\nopen 0 1 0 0 0\nreason " + REASON + '\n');
    }

    @Test
    void nothingIsCertifiedThatIsNotSealedNotAuditedOrNotTheLedgersSum() throws SQLException {
        paid("C1", 3);
        close();
        awaitReady();
        try (Connection connection = Stage.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT watermark FROM sealing FOR UPDATE");
            Sql.update("UPDATE contest SET closes_at = now() + interval '1 hour' WHERE id = ?", contest.id());
            paid("C1", 1);
            close();
            certify(organiser, REASON);
            assertThat(organiser.get(organiser.leadsTo()).body())
                    .contains("something necessary is missing", "1 entry waits for a seal");
            connection.rollback();
            connection.setAutoCommit(true);
        }
        awaitReady();
        Sql.update("UPDATE tally SET votes = votes + 5 WHERE contest_id = ? AND votes = 4", contest.id());
        try {
            certify(organiser, REASON);
            assertThat(organiser.get(organiser.leadsTo()).body())
                    .containsAnyOf("not the sums of the sealed ledger", "something necessary is missing");
            auditSoon();
            await().atMost(SOME_RUNS).until(() -> Sql.number("""
                            SELECT count(*) FROM ledger_difference WHERE audit_id = (SELECT max(id) FROM ledger_audit)
                            AND contest_id = ?""", contest.id()) == 1);
            assertThat(organiser.get(desk()).body()).doesNotContain("certify-now");
        } finally {
            Sql.update("UPDATE tally SET votes = 4 WHERE contest_id = ? AND votes = 9", contest.id());
        }
        assertThat(certificates()).isZero();
    }

    /** Who certifies isn't let into the pages of all contests, and must not have to ask others for what is necessary. */
    @Test
    void whoeverCertifiesHasTheLedgerAuditedAndTheListComparedFromTheDesk() {
        paid("C1", 3);
        Sql.update("UPDATE sealing SET audit_due_at = now() + interval '1 hour'");
        close();
        try {
            long before = Sql.number("SELECT coalesce(max(id), 0) FROM reconciliation_run");
            // what other tests have just begun would be enough
            Sql.update("UPDATE reconciliation_run SET began_at = began_at - interval '1 hour'");
            organiser.get(desk()).send(desk(), "prepare", "prepare", "prepare:audit", "now");
            assertThat(organiser.get(organiser.leadsTo()).body())
                    .contains("Audited: nothing of this contest is different.");
            assertThat(organiser.body()).doesNotContain("prepare:audit");
            await().atMost(SOME_RUNS).untilAsserted(() -> {
                organiser.get(desk()).send(desk(), "prepare", "prepare", "prepare:compare", "now");
                assertThat(Sql.number(
                                "SELECT count(*) FROM reconciliation_run WHERE kind = 'ASKED' AND id > ?", before))
                        .isPositive();
            });
            assertThat(Sql.number(
                            "SELECT count(*) FROM audit_entry WHERE action IN ('ledger.audit', 'reconciliation.ask') AND contest_id = ?",
                            contest.id()))
                    .isEqualTo(2);
            assertThat(StaffClient.of(StaffSession.of(Role.AUDITOR)).get(desk()).body())
                    .doesNotContain("prepare:audit", "prepare:compare");
        } finally {
            auditSoon();
        }
    }

    /** An audit keeps the first hundred differences: whether others are of this contest isn't known. */
    @Test
    void anAuditThatFoundMoreThanItKeepsIsNoGoodNewsForAnyContest() {
        Contest broken = Contest.open(101);
        paid("C1", 3);
        close();
        Sql.update("UPDATE sealing SET audit_due_at = now() + interval '1 hour'");
        Sql.update("UPDATE tally SET votes = votes + 1 WHERE contest_id = ?", broken.id());
        try {
            organiser.get(desk()).send(desk(), "prepare", "prepare", "prepare:audit", "now");
            assertThat(organiser.get(organiser.leadsTo()).body())
                    .contains("notice warn", "101 differences, too many to tell them all")
                    .doesNotContain("notice good", "nothing of this contest is different", "certify-now");
        } finally {
            Sql.update("UPDATE tally SET votes = votes - 1 WHERE contest_id = ?", broken.id());
            auditSoon();
        }
    }

    @Test
    void whatIsOpenWithoutAContestCountsAndNothingIsCertifiedThatWasNotShown() {
        String reference = paid("C1", 3);
        close();
        awaitReady();
        Sql.update("""
                INSERT INTO partial_refund (payment_id, state, parts, noted_at)
                SELECT id, 'OPEN', 1, now() FROM payment WHERE reference = ?""", reference);
        Sql.update("""
                WITH run AS (INSERT INTO reconciliation_run (gateway, kind, phase, from_at, to_at, unanswered, began_at, ended_at)
                             VALUES ('paystack', 'ASKED', 'DONE', now() - interval '4 days', now(), 1, now(), now()) RETURNING id)
                INSERT INTO reconciliation_difference (gateway, reference, kind, state, ours, theirs, found_at, seen_at, last_run)
                SELECT 'paystack', ?, 'THEIRS_ONLY', 'OPEN', '', 'success, 40.00 NGN', now(), now(), run.id FROM run""", "only-" + reference);

        certify(organiser, REASON);

        assertThat(certificates()).isZero();
        assertThat(organiser.get(organiser.leadsTo()).body())
                .contains("any more what you were shown", "1 difference is open");
        certify(organiser, REASON);
        assertThat(certificate("").body()).contains("\nopen 0 1 0 0 1\n");

        Sql.update("UPDATE partial_refund SET state = 'GONE', ended_at = now() WHERE state = 'OPEN'");
        Sql.update(
                "UPDATE reconciliation_difference SET state = 'GONE', ended_at = now() WHERE reference = ?",
                "only-" + reference);
    }

    @Test
    void aSealThatIsNotThatOfItsEntriesIsFoundAlsoIfNoAuditTellsOfIt() throws SQLException {
        paid("C1", 3);
        close();
        awaitReady();
        String lines = "sealed_entry n WHERE n.entry_id = e.id AND n.contest_id = " + contest.id();
        Sql.update("UPDATE sealing SET audit_due_at = now() + interval '1 hour'");
        asAdministrator("UPDATE ledger_entry e SET created_at = created_at + interval '1 second' FROM " + lines);
        try {
            certify(organiser, REASON);
            assertThat(organiser.get(organiser.leadsTo()).body()).contains("a seal is not that of its entries");
        } finally {
            asAdministrator("UPDATE ledger_entry e SET created_at = created_at - interval '1 second' FROM " + lines);
            auditSoon();
        }
        assertThat(certificates()).isZero();
        certify(organiser, REASON);
        assertThat(certificates()).isEqualTo(1);
    }

    @Test
    void aCertificateThatWasAlteredIsNotShownAsOneAndCanBeReplaced() throws SQLException {
        paid("C1", 3);
        closedAndCertified();
        String digest = Hash.of(certificate("").body()).toString();
        asAdministrator("UPDATE certified_standing SET votes = 9 WHERE code = 'C3' AND contest_id = " + contest.id());

        assertThat(resultsIn("COMPLETE").get("totalVotes").asLong()).isEqualTo(3);
        await().until(() -> certificate("").statusCode(), status -> status == 404);
        assertThat(resultsPage()).doesNotContain("Certified result");
        assertThat(organiser.get(desk()).body()).contains("Altered in the database");
        certify(organiser, "The first one was altered.");

        assertThat(certificate("").body()).contains("\nreplaces " + digest + '\n', "standing 2 2 0 C3 ");
    }

    /** As nobody but the database's owner can. */
    private static void asAdministrator(String sql) throws SQLException {
        try (Connection connection = Stage.administrator().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL session_replication_role = replica");
            statement.execute(sql);
            connection.commit();
        }
    }

    @Test
    void aCertificateIsReplacedByAnotherAndStays() {
        String taken = paid("C1", 3);
        closedAndCertified();
        String first = certificate("").body();
        assertThat(organiser.get(desk()).body())
                .contains("Nothing was entered in the ledger")
                .doesNotContain("certify-now");

        Webhook.refunded(taken, 3 * Contest.PRICE_MINOR).deliver();
        awaitReady();
        certify(organiser, "The bank took the money back.");

        String second = await().until(() -> certificate("").body(), text -> !text.equals(first));
        assertThat(second).contains("number 2\nreplaces " + Hash.of(first) + '\n', "standing 1 1 0 C1 ");
        assertThat(certificate("?number=1").body()).isEqualTo(first);
        assertThat(certificate("?number=3").statusCode()).isEqualTo(404);
        assertThat(resultsPage()).contains("Certificate 1", "The bank took the money back.");
        assertVerifies(first);
        assertVerifies(second);
        for (String forged : List.of(
                first.replace("standing 1 1 3 C1", "standing 1 1 4 C1").replace("end 3 3", "end 3 4"),
                first.replaceFirst("standing 2 2 0 C3[^\n]*\n", "").replace("end 3 3", "end 2 3"),
                first.replaceFirst("standing 2 2 0 C2", "standing 1 1 0 C2"),
                first.replaceFirst("seal ([0-9]+) .{8}", "seal $1 00000000"),
                first.replaceFirst("end .*\n", ""))) {
            assertThat(Verifier.checkCertificate(ledger(), forged).exit())
                    .as(forged)
                    .isEqualTo(1);
        }
    }

    private String ledger() {
        return Http.get("/api/contests/" + contest.slug() + "/ledger").body();
    }

    private void assertVerifies(String certificate) {
        Verifier.Verdict verdict = Verifier.checkCertificate(ledger(), certificate);
        assertThat(verdict.exit()).as(verdict.output()).isZero();
        assertThat(verdict.output()).contains(Hash.of(certificate).toString());
    }

    @Test
    void nobodyChangesACertificateOrWhatItSays() throws SQLException {
        paid("C1", 3);
        closedAndCertified();

        for (String table : List.of("certification", "certified_standing")) {
            for (String sql :
                    List.of("UPDATE " + table + " SET number = number", "DELETE FROM " + table, "TRUNCATE " + table)) {
                assertThatThrownBy(() -> Sql.update(sql))
                        .hasStackTraceContaining("permission denied for table " + table);
                try (Connection connection = Stage.administrator().getConnection();
                        Statement statement = connection.createStatement()) {
                    assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
                }
            }
        }
        for (String sql : List.of(
                "UPDATE contestant SET name = 'Eve' WHERE contest_id = ?",
                "UPDATE contestant SET category_id = NULL WHERE contest_id = ?",
                "UPDATE category SET name = 'Others' WHERE contest_id = ?",
                "UPDATE contest SET title = 'Another' WHERE id = ?")) {
            assertThatThrownBy(() -> Sql.update(sql, contest.id())).hasStackTraceContaining("is certified");
        }
        assertThat(saved("Eve", "Won.", REASON)).contains("so who took part");
        assertThat(saved("Contestant 3", "Won.", "")).isEmpty();
        assertThat(Sql.text("SELECT name || story FROM contestant WHERE contest_id = ? AND code = 'C3'", contest.id()))
                .isEqualTo("Contestant 3Won.");
    }

    /** C3's page. @return what it says; empty if it led on */
    private String saved(String name, String story, String reason) {
        String page = "/admin/contests/" + contest.id() + "/contestants/"
                + Sql.number("SELECT id FROM contestant WHERE contest_id = ? AND code = 'C3'", contest.id());
        String category = Sql.text("SELECT CAST(id AS text) FROM category WHERE contest_id = ?", contest.id());
        return organiser
                .get(page)
                .send(
                        page,
                        "form",
                        "form",
                        "form:name",
                        name,
                        "form:category",
                        category,
                        "form:code",
                        "C3",
                        "form:story",
                        story,
                        "form:reason",
                        reason,
                        "form:save",
                        "save")
                .body();
    }

    @Test
    void onlyStaffOfTheContestSeeACertificateWhileResultsAreHidden() {
        paid("C1", 3);
        Sql.update("UPDATE contest SET results_visibility = 'AFTER_PUBLICATION' WHERE id = ?", contest.id());
        close();
        Sql.update("""
                INSERT INTO reconciliation_run (gateway, kind, phase, from_at, to_at, began_at, ended_at)
                VALUES ('paystack', 'ASKED', 'DONE', now() - interval '4 days', now(), now(), now())""");
        awaitReady();
        StaffClient another = StaffClient.of(StaffSession.of(Role.ORGANISER).owning(Contest.open(1)));
        assertThat(another.get(desk()).status()).isEqualTo(404);
        StaffClient auditor = StaffClient.of(StaffSession.of(Role.AUDITOR)).get(desk());
        assertThat(auditor.status()).isEqualTo(200);
        assertThat(auditor.body()).doesNotContain("certify-now");

        certify(organiser, "");

        assertThat(certificates()).as("nothing is open, so no reason is needed").isEqualTo(1);
        String file = "/admin/contests/" + contest.id() + "/certificate.pdf";
        assertThat(another.get(file).status()).isEqualTo(404);
        assertThat(auditor.get(file).status()).isEqualTo(200);
        assertThat(certificate("").statusCode()).isEqualTo(403);
        assertThat(certificate(".pdf").statusCode()).isEqualTo(403);
        assertThat(resultsPage()).doesNotContain("Certified result");
    }
}
