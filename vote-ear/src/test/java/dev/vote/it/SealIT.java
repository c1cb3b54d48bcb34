package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.seal.Hash;
import dev.vote.domain.seal.MerkleTree;
import dev.vote.domain.staff.Role;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is credited gets sealed, everybody can check it, and nobody can change it unseen. */
@OnVote
class SealIT {

    private static final Duration SOME_RUNS = Duration.ofSeconds(20);

    private Contest contest;

    @BeforeEach
    void open() {
        contest = Contest.open(3);
    }

    private String buy(String contestant, long votes) {
        Bought bought = Bought.votes(contest, contestant, votes);
        Webhook.paid(bought.reference(), votes * Contest.PRICE_MINOR).deliver();
        assertThat(bought.status()).isEqualTo("CREDITED");
        return bought.reference();
    }

    private interface Deed {
        void run() throws SQLException;
    }

    /** Nobody seals meanwhile, so that all of it comes into one seal. */
    private static void inOneSeal(Deed deed) throws SQLException {
        try (Connection connection = Stage.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT watermark FROM sealing FOR UPDATE");
            deed.run();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void awaitSeals(int number) {
        await().atMost(SOME_RUNS).untilAsserted(() -> {
            assertThat(Sql.number("SELECT count(*) FROM seal WHERE contest_id = ?", contest.id()))
                    .isEqualTo(number);
            assertThat(Sql.number("""
                    SELECT count(*) FROM ledger_entry e WHERE contest_id = ?
                    AND NOT EXISTS (SELECT 1 FROM sealed_entry n WHERE n.entry_id = e.id)""", contest.id())).isZero();
        });
    }

    private String export() {
        HttpResponse<String> answer = Http.get("/api/contests/" + contest.slug() + "/ledger");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type ->
                        assertThat(type.toLowerCase()).startsWith("text/plain").contains("utf-8"));
        return answer.body();
    }

    /** Seven entries in two seals: four credits, one of which is taken back in the second with two credits more. */
    private List<String> sealTwice() throws SQLException {
        List<String> references = new ArrayList<>();
        inOneSeal(() -> {
            references.add(buy("C1", 3));
            references.add(buy("C2", 2));
            references.add(buy("C1", 10));
            references.add(buy("C1", 1));
        });
        awaitSeals(1);
        inOneSeal(() -> {
            Webhook.refunded(references.get(0), 3 * Contest.PRICE_MINOR).deliver();
            references.add(buy("C2", 5));
            references.add(buy("C1", 7));
        });
        awaitSeals(2);
        return references;
    }

    @Test
    void whatIsExportedIsRightAndSaysNothingOfAnybody() throws SQLException {
        List<String> references = sealTwice();
        String export = export();

        Verifier.Verdict verdict =
                Verifier.check(export, references.get(0), "--seal", "1=" + Tampering.hashOf(export, 1));

        assertThat(verdict.exit()).as(verdict.output()).isZero();
        assertThat(verdict.output())
                .contains("25 votes in 7 sealed entries and 0 that wait, 2 seals")
                .contains("credit of 3 votes for C1", "reversal of -3 votes for C1");
        assertThat(export).doesNotContain("voter@example.com").doesNotContain(references);
        assertThat(Sql.text("SELECT hash FROM seal WHERE contest_id = ? AND number = 2", contest.id()))
                .isEqualTo(Tampering.hashOf(export, 2));
    }

    @Test
    void whateverIsDoneToAnExportIsFound() throws SQLException {
        sealTwice();
        String export = export();

        for (Tampering tampering : Tampering.values()) {
            Verifier.Verdict verdict = Verifier.check(tampering.of(export));
            assertThat(verdict.exit()).as("%s: %s", tampering, verdict.output()).isEqualTo(1);
            assertThat(verdict.output()).as("%s", tampering).contains(tampering.found());
        }
        String rewritten = Tampering.rewritten(export);
        assertThat(Verifier.check(rewritten).isGood()).isTrue();
        assertThat(Verifier.check(rewritten, "--seal", "1=" + Tampering.hashOf(export, 1))
                        .output())
                .contains("Seal 1 is not the one that was noted");
    }

    @Test
    void whatWaitsForItsSealIsInTheTotals() throws SQLException {
        inOneSeal(() -> {
            buy("C1", 3);
            String export = export();
            assertThat(export).contains("waiting CREDIT 3 C1 ", "end 0 0 1");
            assertThat(Verifier.check(export).isGood()).isTrue();
            assertThat(Http.get("/contests/" + contest.slug() + "/results").body())
                    .contains("The votes have no seal yet");
        });
    }

    @Test
    void aVoterReadsTheProofOnAPageOnceThereIsOne() throws SQLException {
        List<String> references = new ArrayList<>();
        inOneSeal(() -> {
            references.add(buy("C1", 3));
            assertThat(proofPage(references.get(0)))
                    .contains("waits for its seal")
                    .doesNotContain("download=\"proof-");
        });
        awaitSeals(1);
        Webhook.refunded(references.get(0), 3 * Contest.PRICE_MINOR).deliver();
        awaitSeals(2);

        JsonNode entries = Json.read(Http.get("/api/payments/" + references.get(0) + "/proof")
                        .body())
                .get("entries");
        String page = proofPage(references.get(0));
        assertThat(page)
                .contains(
                        "3 votes counted for", "3 votes for Contestant 1 taken back", "your line is alone in its seal");
        for (JsonNode entry : entries) {
            assertThat(page)
                    .contains(
                            entry.get("line").asText(),
                            entry.get("leaf").asText(),
                            entry.at("/seal/root").asText(),
                            entry.at("/seal/hash").asText());
        }
        assertThat(Http.get("/payments/" + references.get(0)).body())
                .as("a payment that went back")
                .contains("This payment was returned", "/vote/payments/" + references.get(0) + "/proof");
        String open = Bought.votes(contest, "C1", 1).reference();
        assertThat(Http.get("/payments/" + open + "/proof").statusCode()).isEqualTo(404);
        assertThat(Http.get("/payments/" + open).body()).doesNotContain("/proof\"");
    }

    private static String proofPage(String reference) {
        HttpResponse<String> page = Http.get("/payments/" + reference + "/proof");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        return page.body();
    }

    @Test
    void aVoterGetsAProofOfTheOwnPayment() throws SQLException {
        List<String> references = sealTwice();
        String export = export();

        for (String reference : references) {
            HttpResponse<String> answer = Http.get("/api/payments/" + reference + "/proof");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode entries = Json.read(answer.body()).get("entries");
            assertThat(Verifier.checkProofIn(export, answer.body()).output()).contains("Everything is right.");
            assertThat(entries).hasSize(reference.equals(references.get(0)) ? 2 : 1);
            for (JsonNode entry : entries) {
                assertProves(entry);
                assertThat(export.lines())
                        .contains(
                                entry.get("line").asText(),
                                entry.get("seal").get("line").asText());
                assertThat(entry.get("line").asText())
                        .endsWith(' ' + Hash.of("vote-payment:" + reference).toString());
            }
        }
    }

    private void assertProves(JsonNode entry) {
        JsonNode seal = entry.get("seal");
        List<Hash> path = new ArrayList<>();
        entry.get("path").forEach(hash -> path.add(Hash.parse(hash.asText())));
        Hash leaf = MerkleTree.leaf(entry.get("line").asText());
        assertThat(entry.get("leaf").asText()).isEqualTo(leaf.toString());
        assertThat(MerkleTree.proves(
                        path,
                        leaf,
                        entry.get("place").asInt(),
                        seal.get("entries").asInt(),
                        Hash.parse(seal.get("root").asText())))
                .isTrue();
        String[] words = seal.get("line").asText().split(" ");
        assertThat(words[3]).isEqualTo(seal.get("root").asText());
        String hashed = String.join(
                " ", "vote-seal", seal.get("contest").asText(), words[1], words[2], words[3], words[4], words[5]);
        assertThat(Hash.of(hashed)).hasToString(seal.get("hash").asText()).hasToString(words[6]);
    }

    @Test
    void whatIsNotSealedOrNotCreditedHasNoProofYet() throws SQLException {
        inOneSeal(() -> {
            HttpResponse<String> answer = Http.get("/api/payments/" + buy("C1", 1) + "/proof");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("urn:vote:problem:not-sealed-yet");
        });
        String open = Bought.votes(contest, "C1", 1).reference();
        for (String reference : List.of(open, Reference.random().value(), "nonsense")) {
            HttpResponse<String> answer = Http.get("/api/payments/" + reference + "/proof");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("urn:vote:problem:not-found");
        }
    }

    /** A credit in a transaction that is left open. @return the entry's id */
    private long enter(Connection connection, long votes) throws SQLException {
        String sql = """
                WITH paid AS (
                    INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency,
                                         email, status, created_at, paid_at, credited_at)
                    SELECT nextval('payment_seq'), ?, 'paystack', contest_id, id, ?, 5000, 'NGN', 'voter@example.com',
                           'CREDITED', now(), now(), now()
                    FROM contestant WHERE contest_id = ? AND code = 'C3' RETURNING *),
                counted AS (UPDATE tally t SET votes = t.votes + p.votes FROM paid p WHERE t.contestant_id = p.contestant_id)
                INSERT INTO ledger_entry (id, payment_id, contest_id, contestant_id, kind, votes, created_at)
                SELECT nextval('ledger_entry_seq'), id, contest_id, contestant_id, 'CREDIT', votes, credited_at FROM paid
                RETURNING id""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Reference.random().value());
            statement.setLong(2, votes);
            statement.setLong(3, contest.id());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void anEntryThatIsCommittedLateIsSealedThoughLargerIdsAreLongSealed() throws SQLException {
        try (Connection late = Stage.dataSource().getConnection()) {
            late.setAutoCommit(false);
            long id = enter(late, 4);
            buy("C1", 1);
            awaitSeals(1);
            // a mark that lies above it, and runs that would have moved on to it
            await().atMost(SOME_RUNS).until(() -> Sql.number("SELECT mark FROM sealing") >= id);
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            assertThat(Sql.number("SELECT watermark FROM sealing")).isLessThan(id);

            late.commit();
            late.setAutoCommit(true);
            awaitSeals(2);
            await().atMost(SOME_RUNS).until(() -> Sql.number("SELECT watermark FROM sealing") >= id);
        }
        assertThat(Verifier.check(export()).isGood()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_entry", "seal", "sealed_entry"})
    void nobodyChangesWhatIsEnteredOrSealed(String table) throws SQLException {
        buy("C1", 1);
        awaitSeals(1);
        List<String> statements = List.of(
                "UPDATE " + table + " SET contest_id = contest_id", "DELETE FROM " + table, "TRUNCATE " + table);

        for (String sql : statements) {
            assertThatThrownBy(() -> Sql.update(sql)).hasStackTraceContaining("permission denied for table " + table);
            try (Connection connection = Stage.administrator().getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void anAuditFindsAWrongTotalSaysItAndLeavesIt() {
        buy("C1", 3);
        Sql.update(
                "UPDATE tally SET votes = votes + 5 WHERE contest_id = ? AND contestant_id = "
                        + "(SELECT id FROM contestant WHERE contest_id = tally.contest_id AND code = 'C1')",
                contest.id());
        try {
            await().atMost(SOME_RUNS)
                    .untilAsserted(() ->
                            assertThat(Sql.query("""
                            SELECT kind, subject, expected, found FROM ledger_difference
                            WHERE audit_id = (SELECT max(id) FROM ledger_audit) AND contest_id = ?""", contest.id())).containsExactly(List.of("TALLY", "C1", "3", "8")));
            StaffClient auditor = StaffClient.of(StaffSession.of(Role.AUDITOR)).get("/admin/seals");
            assertThat(auditor.body()).contains("Total of C1", "Test " + contest.slug());
            assertThat(Scrape.now().value("vote_ledger_differences")).isPositive();
            assertThat(queue()).contains("kind=LEDGER");
            assertThat(firstTask(queue())).contains("Test " + contest.slug(), "/vote/admin/seals");
            assertThat(StaffClient.of(StaffSession.of(Role.SUPPORT))
                            .get("/admin/review")
                            .body())
                    .doesNotContain("kind=LEDGER");
            await().atMost(SOME_RUNS).until(() -> Scrape.now().value("vote_tasks_waiting{kind=\"ledger\"}") > 0);
            assertThat(Verifier.check(export()).output())
                    .contains("is said to have 8 votes, and the entries add up to 3");
            assertThat(contest.votesOf("C1")).isEqualTo(8);
        } finally {
            Sql.update("UPDATE tally SET votes = 3 WHERE contest_id = ? AND votes = 8", contest.id());
        }
        await().atMost(SOME_RUNS).untilAsserted(() -> assertThat(queue()).doesNotContain("kind=LEDGER"));
    }

    private static String queue() {
        return StaffClient.of(StaffSession.of(Role.FINANCE))
                .get("/admin/review")
                .body();
    }

    /** From the table's beginning to the first button. */
    private static String firstTask(String page) {
        int table = page.indexOf("<tbody");
        return page.substring(table, page.indexOf("</tr>", table));
    }

    @Test
    void theResultsPageShowsTheLatestSealAndHowToCheckIt() {
        String page = "/contests/" + contest.slug() + "/results";
        assertThat(Http.get(page).body()).contains("There is no seal yet.");
        String reference = buy("C1", 3);
        awaitSeals(1);

        assertThat(Http.get(page).body())
                .contains(
                        "Seal 1",
                        "1 new line",
                        Sql.text("SELECT hash FROM seal WHERE contest_id = ?", contest.id()),
                        "/vote/api/contests/" + contest.slug() + "/ledger",
                        "/vote/verification");
        assertThat(Http.get("/payments/" + reference).body()).contains("/vote/payments/" + reference + "/proof");
        assertThat(Http.get("/verification").body()).contains("/vote/assets/VerifyLedger.java");
        assertThat(Http.get("/assets/VerifyLedger.java").body()).contains("public final class VerifyLedger");
        assertThat(Http.get("/assets/verification.md").body()).contains("# Checking the count");
    }

    @Test
    void hiddenResultsHideTheLedgerButNotItsSeal() {
        buy("C1", 3);
        awaitSeals(1);
        Sql.update("UPDATE contest SET results_visibility = 'AFTER_CLOSE' WHERE id = ?", contest.id());

        HttpResponse<String> answer = Http.get("/api/contests/" + contest.slug() + "/ledger");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("results-hidden");
        assertThat(Http.get("/contests/" + contest.slug() + "/results").body())
                .contains(Sql.text("SELECT hash FROM seal WHERE contest_id = ?", contest.id()))
                .doesNotContain("/ledger", "new line");
        assertThat(Http.get("/api/contests/nowhere/ledger").statusCode()).isEqualTo(404);
    }

    @Test
    void staffSeeTheSealsAndHaveTheLedgerAudited() {
        buy("C1", 3);
        awaitSeals(1);
        buy("C2", 2);
        awaitSeals(2);
        StaffClient finance = StaffClient.of(StaffSession.of(Role.FINANCE));
        assertThat(finance.get("/admin/seals?contest=" + contest.slug()).body())
                .contains("Seals of Test " + contest.slug())
                .contains(Sql.text("SELECT hash FROM seal WHERE contest_id = ? AND number = 1", contest.id()));
        long before = Sql.number("SELECT count(*) FROM audit_entry WHERE action = 'ledger.audit'");

        finance.get("/admin/seals").send("/admin/seals", "audit-form", "audit-form", "audit-form:now", "now");

        assertThat(finance.get(finance.leadsTo()).body())
                .contains("Audited:", "Test " + contest.slug())
                .contains(Sql.text("SELECT hash FROM seal WHERE contest_id = ? AND number = 2", contest.id()));
        assertThat(Sql.number("SELECT count(*) FROM audit_entry WHERE action = 'ledger.audit'"))
                .isEqualTo(before + 1);
    }
}
