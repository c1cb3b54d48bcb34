package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.staff.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures are what was sold, at every moment; and whoever looks at them reads few rows. */
@OnVote
class DashboardIT {

    private static final Duration SOME_RUNS_OF_THE_TIMER = Duration.ofSeconds(60);

    private Contest contest;

    @BeforeEach
    void open() {
        contest = Contest.open(3);
    }

    @Test
    void whatWasSoldStandsThereAtOnce() {
        sell("C1", 3);
        sell("C2", 4);

        StaffClient page = dashboard(StaffSession.of(Role.ORGANISER).owning(contest));

        assertThat(page.status()).isEqualTo(200);
        assertThat(figure(page, "Votes")).isEqualTo("7");
        assertThat(figure(page, "Money")).isEqualTo(Money.of(35_000, "NGN").format(Locale.ENGLISH));
        assertThat(page.body())
                .contains("from 2 payments", "Contestant 1", "Contestant 2")
                .doesNotContain("Contestant 3");
    }

    @Tag("once")
    @Test
    void sumsAreTheLedgersWhateverIsAddedUp() {
        sell("C1", 3);
        assertFiguresAreTheLedgers();

        awaitAddedUp();
        assertFiguresAreTheLedgers();

        sell("C1", 2);
        sell("C3", 5);
        assertFiguresAreTheLedgers();

        awaitAddedUp();
        assertFiguresAreTheLedgers();
    }

    @Tag("once")
    @Test
    void anEntryThatIsCommittedLateIsntLost() throws SQLException {
        try (Connection late = Stage.dataSource().getConnection()) {
            late.setAutoCommit(false);
            credit(late, 10);
            sell("C2", 1);
            awaitAddedUp();
            // the control: whoever adds up hours that are over, by the entries' own time, misses it now and for good
            assertThat(votesOfHoursThatAreOver()).isZero();
            assertFiguresAreTheLedgers();

            late.commit();

            assertThat(votesOfHoursThatAreOver()).isEqualTo(10);
            assertFiguresAreTheLedgers();
        }
        awaitAddedUp();
        assertFiguresAreTheLedgers();
        assertThat(Sql.number("SELECT sum(votes) FROM ledger_minute WHERE contest_id = ?", contest.id()))
                .isEqualTo(11);
    }

    @Test
    void whatIsTakenBackIsTakenOff() {
        String reference = sell("C1", 3);
        Sql.update("""
                WITH moved AS (UPDATE payment SET status = 'REVERSED' WHERE reference = ? RETURNING *),
                lowered AS (UPDATE tally t SET votes = t.votes - m.votes FROM moved m WHERE t.contestant_id = m.contestant_id)
                INSERT INTO ledger_entry (id, payment_id, contest_id, contestant_id, kind, votes, created_at)
                SELECT nextval('ledger_entry_seq'), id, contest_id, contestant_id, 'REVERSAL', -votes, now() FROM moved""", reference);

        assertFiguresAreTheLedgers();
        assertThat(Sql.number("SELECT sum(amount_minor) FROM ledger_by_minute WHERE contest_id = ?", contest.id()))
                .isZero();
    }

    @Tag("once")
    @Test
    void everyCheckoutIsCountedOnceAndWhereItStands() {
        sell("C1", 1);
        Bought.votes(contest, "C1", 2);
        Bought declined = Bought.votes(contest, "C2", 3);
        awaitAddedUp();
        Sql.update(
                "UPDATE payment SET status = 'FAILED', gateway_message = 'Declined' WHERE reference = ?",
                declined.reference());

        assertCheckoutsAreThePayments();
        awaitAddedUp();
        assertCheckoutsAreThePayments();
        assertThat(dashboard(StaffSession.of(Role.FINANCE)).body()).contains("Declined");
    }

    @Test
    void nobodyReadsPaymentsOrTheLedgerForThePage() throws SQLException {
        sell("C1", 3);
        StaffSession organiser = StaffSession.of(Role.ORGANISER).owning(contest);

        try (Connection holder = Stage.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            // who reads them now waits, longer than the page may take
            statement.execute("LOCK TABLE payment, ledger_entry IN ACCESS EXCLUSIVE MODE");
            assertThat(figure(dashboard(organiser), "Votes")).isEqualTo("3");
            holder.rollback();
        }
    }

    @Test
    void anotherOrganisersDashboardIsntThere() {
        assertThat(dashboard(StaffSession.of(Role.ORGANISER).owning(Contest.open(1)))
                        .status())
                .isEqualTo(404);
    }

    private StaffClient dashboard(StaffSession session) {
        return StaffClient.of(session).get("/admin/contests/" + contest.id() + "/dashboard");
    }

    /** What stands under that label. */
    private static String figure(StaffClient page, String label) {
        String before = "<span class=\"figure-label\">" + label + "</span>";
        String body = page.body();
        assertThat(body).contains(before);
        String value = body.substring(body.indexOf("figure-value\">", body.indexOf(before)));
        return value.substring(value.indexOf('>') + 1, value.indexOf('<'));
    }

    private String sell(String contestant, long votes) {
        return Bought.votes(contest, contestant, votes).paid().reference();
    }

    /** A credit of two hours ago, by the clock of whoever made it. */
    private void credit(Connection connection, long votes) throws SQLException {
        String sql = """
                WITH paid AS (
                    INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency,
                                         email, status, created_at, paid_at, credited_at)
                    SELECT nextval('payment_seq'), ?, 'paystack', contest_id, id, ?, ?, 'NGN', 'voter@example.com', 'CREDITED',
                           now() - interval '2 hours', now() - interval '2 hours', now() - interval '2 hours'
                    FROM contestant WHERE contest_id = ? AND code = 'C1' RETURNING *),
                counted AS (UPDATE tally t SET votes = t.votes + p.votes FROM paid p WHERE t.contestant_id = p.contestant_id)
                INSERT INTO ledger_entry (id, payment_id, contest_id, contestant_id, kind, votes, created_at)
                SELECT nextval('ledger_entry_seq'), id, contest_id, contestant_id, 'CREDIT', votes, credited_at FROM paid""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Reference.random().value());
            statement.setLong(2, votes);
            statement.setLong(3, votes * Contest.PRICE_MINOR);
            statement.setLong(4, contest.id());
            statement.executeUpdate();
        }
    }

    private long votesOfHoursThatAreOver() {
        return Sql.number("""
                SELECT coalesce(sum(votes), 0) FROM ledger_entry
                WHERE contest_id = ? AND created_at < now() - interval '1 hour'""", contest.id());
    }

    private void awaitAddedUp() {
        await().atMost(SOME_RUNS_OF_THE_TIMER).until(() -> Sql.number("""
                                SELECT (SELECT count(*) FROM ledger_fresh WHERE contest_id = ?)
                                     + (SELECT count(*) FROM checkout_fresh WHERE contest_id = ?)""", contest.id(), contest.id()) == 0);
    }

    private void assertFiguresAreTheLedgers() {
        assertThat(Sql.query("""
                        WITH plain AS (
                            SELECT date_trunc('minute', e.created_at) AS minute, sum(e.votes) AS votes,
                                   sum(sign(e.votes) * p.amount_minor) AS amount, sum(sign(e.votes)) AS payments
                            FROM ledger_entry e JOIN payment p ON p.id = e.payment_id WHERE e.contest_id = ? GROUP BY 1),
                        figures AS (
                            SELECT minute, sum(votes) AS votes, sum(amount_minor) AS amount, sum(payments) AS payments
                            FROM ledger_by_minute WHERE contest_id = ? GROUP BY 1)
                        SELECT * FROM plain FULL JOIN figures USING (minute, votes, amount, payments)
                        WHERE plain.minute IS NULL OR figures.minute IS NULL""", contest.id(), contest.id())).as("by minute").isEmpty();
        assertThat(Sql.query("""
                        WITH plain AS (
                            SELECT e.contestant_id, coalesce(p.channel, '') AS channel, sum(e.votes) AS votes,
                                   sum(sign(e.votes) * p.amount_minor) AS amount
                            FROM ledger_entry e JOIN payment p ON p.id = e.payment_id WHERE e.contest_id = ? GROUP BY 1, 2),
                        figures AS (
                            SELECT contestant_id, channel, sum(votes) AS votes, sum(amount_minor) AS amount
                            FROM ledger_shares WHERE contest_id = ? GROUP BY 1, 2)
                        SELECT * FROM plain FULL JOIN figures USING (contestant_id, channel, votes, amount)
                        WHERE plain.votes IS NULL OR figures.votes IS NULL""", contest.id(), contest.id()))
                .as("by contestant and channel")
                .isEmpty();
    }

    private void assertCheckoutsAreThePayments() {
        assertThat(Sql.query("""
                        SELECT stage, sent, reason, sum(payments)::bigint, sum(amount_minor)::bigint FROM checkout_by_quarter
                        WHERE contest_id = ? GROUP BY 1, 2, 3 HAVING sum(payments) <> 0 ORDER BY 1, 2, 3""", contest.id())).isEqualTo(Sql.query("""
                        SELECT status, authorization_url IS NOT NULL, coalesce(gateway_message, ''), count(*),
                               sum(amount_minor)::bigint
                        FROM payment WHERE contest_id = ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3""", contest.id()));
    }
}
