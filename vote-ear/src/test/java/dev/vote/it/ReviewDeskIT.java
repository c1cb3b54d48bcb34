package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.payment.Reference;
import dev.vote.domain.staff.AccessDenied;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Role;
import dev.vote.domain.staff.StaffIdentity;
import dev.vote.payment.review.ReversalDesk;
import dev.vote.payment.review.ReviewDesk;
import dev.vote.payment.review.Ruling;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk itself, called inside the server past every page; and the database, past the desk. */
@InsideVote
public class ReviewDeskIT {

    @EJB
    ReviewDesk desk;

    @EJB
    ReversalDesk reversals;

    @Inject
    CurrentStaff staff;

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    private Reference reference;
    private long contestant;
    private long first;
    private long second;

    @Deployment
    static EnterpriseArchive vote() {
        return Deployments.hosting(ReviewDeskIT.class);
    }

    @BeforeEach
    void somethingToDecide() throws SQLException {
        first = person();
        second = person();
        reference = Reference.random();
        long contest = number("""
                INSERT INTO contest (slug, title, currency, price_minor, opens_at, closes_at, time_zone, state)
                VALUES ('desk-' || nextval('contest_seq'), 'Desk', 'NGN', 5000, now() - interval '1 day',
                        now() + interval '1 day', 'UTC', 'OPEN') RETURNING id""");
        contestant =
                number("INSERT INTO contestant (contest_id, code, name) VALUES (?, 'C1', 'C') RETURNING id", contest);
        update("INSERT INTO tally (contestant_id, contest_id) VALUES (?, ?)", contestant, contest);
        update("""
                INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency, email,
                                     status, review_reason, created_at, paid_at)
                VALUES (nextval('payment_seq'), ?, 'paystack', ?, ?, 2, 10000, 'NGN', 'a@b.co', 'REVIEW',
                        'WRONG_AMOUNT', now(), now())""", reference.value(), contest, contestant);
    }

    @Test
    void theSamePersonIsRefusedByTheDeskWhateverThePageShows() throws SQLException {
        as(first, Role.ADMIN);
        assertThat(desk.proposeCredit(reference, "Rounded")).isEqualTo(Ruling.DONE);

        assertThat(desk.approve(reference, proposal(), "")).isEqualTo(Ruling.SAME_PERSON);
        assertThat(desk.reject(reference, proposal(), "No")).isEqualTo(Ruling.SAME_PERSON);
        assertThat(votes()).isZero();

        as(second, Role.FINANCE);
        assertThat(desk.withdraw(reference, proposal())).isEqualTo(Ruling.ANOTHER_PERSON);
        assertThat(desk.approve(reference, proposal(), "")).isEqualTo(Ruling.DONE);
        assertThat(votes()).isEqualTo(2);
        assertThat(desk.approve(reference, proposal(), "")).isEqualTo(Ruling.NOT_IN_REVIEW);
        assertThat(votes()).isEqualTo(2);
    }

    @Test
    void oneQuestionAtATime() {
        as(first, Role.FINANCE);
        desk.proposeCredit(reference, "Rounded");

        as(second, Role.FINANCE);
        assertThat(desk.proposeCredit(reference, "Me too")).isEqualTo(Ruling.ALREADY_PROPOSED);
        assertThat(desk.proposeDismissal(reference, "No")).isEqualTo(Ruling.ALREADY_PROPOSED);
    }

    @Test
    void whatIsBeingRefundedIsNotCredited() throws SQLException {
        as(first, Role.FINANCE);
        desk.proposeCredit(reference, "Rounded");
        update("""
                INSERT INTO refund (payment_id, state, reason, wanted_by, wanted_at)
                SELECT id, 'PROPOSED', 'The voter asked', ?, now() FROM payment WHERE reference = ?""", first, reference.value());

        as(second, Role.FINANCE);
        assertThat(desk.approve(reference, proposal(), "")).isEqualTo(Ruling.REFUND_OPEN);
        assertThat(desk.reject(reference, proposal(), "It goes back")).isEqualTo(Ruling.DONE);
        assertThat(desk.proposeCredit(reference, "Again")).isEqualTo(Ruling.REFUND_OPEN);
        assertThat(desk.proposeDismissal(reference, "It goes back")).isEqualTo(Ruling.REFUND_OPEN);
        assertThat(votes()).isZero();
    }

    @Test
    void moneyThatWasTakenIsKeptByTwoPeopleAndForGood() throws SQLException {
        as(first, Role.FINANCE);
        assertThat(desk.proposeDismissal(reference, "Test card")).isEqualTo(Ruling.DONE);
        assertThat(desk.approve(reference, proposal(), "")).isEqualTo(Ruling.SAME_PERSON);
        assertThat(number("SELECT count(*) FROM payment WHERE reference = ? AND status = 'REVIEW'", reference.value()))
                .isEqualTo(1);

        as(second, Role.FINANCE);
        assertThat(desk.approve(reference, proposal(), "")).isEqualTo(Ruling.DONE);
        assertThat(number(
                        "SELECT count(*) FROM payment WHERE reference = ? AND status = 'DISMISSED'", reference.value()))
                .isEqualTo(1);

        assertThat(desk.proposeCredit(reference, "Rounded")).isEqualTo(Ruling.NOT_IN_REVIEW);
        assertThat(desk.proposeDismissal(reference, "Again")).isEqualTo(Ruling.NOT_IN_REVIEW);
    }

    @Test
    void whoMayNotDecideIsRefusedByTheDesk() {
        for (Role role : new Role[] {Role.SUPPORT, Role.AUDITOR, Role.ORGANISER}) {
            as(first, role);
            assertThatThrownBy(() -> desk.proposeCredit(reference, "x")).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> desk.proposeDismissal(reference, "x")).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> reversals.propose(reference, "x")).isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void theDatabaseItselfHoldsTheRules() throws SQLException {
        as(first, Role.FINANCE);
        desk.proposeCredit(reference, "Rounded");
        long proposal = proposal();

        assertThatThrownBy(() -> update(
                        "UPDATE review_decision SET state = 'APPROVED', decided_by = proposed_by, decided_at = now() WHERE id = ?",
                        proposal))
                .hasMessageContaining("violates check constraint");
        assertThatThrownBy(() -> update("""
                        INSERT INTO review_decision (payment_id, kind, state, reason, proposed_by, proposed_at)
                        SELECT payment_id, kind, state, reason, proposed_by, proposed_at FROM review_decision WHERE id = ?""", proposal)).hasMessageContaining("review_decision_open");
        desk.withdraw(reference, proposal);
        assertThatThrownBy(() -> update("UPDATE review_decision SET state = 'PROPOSED' WHERE id = ?", proposal))
                .hasMessageContaining("a decision that was made stays");
        assertThatThrownBy(() -> update("DELETE FROM review_decision WHERE id = ?", proposal))
                .hasMessageContaining("a decision that was made stays");
    }

    private void as(long id, Role role) {
        staff.become(new StaffIdentity(id, "Test", "t@vote.example", Set.of(role), Set.of(), "en", "127.0.0.1"));
    }

    private long person() throws SQLException {
        return number(
                "INSERT INTO staff (email, name) VALUES (?, 'Test') RETURNING id", UUID.randomUUID() + "@vote.example");
    }

    private long proposal() throws SQLException {
        return number("""
                SELECT max(d.id) FROM review_decision d JOIN payment p ON p.id = d.payment_id WHERE p.reference = ?""", reference.value());
    }

    private long votes() throws SQLException {
        return number("SELECT votes FROM tally WHERE contestant_id = ?", contestant);
    }

    private long number(String sql, Object... arguments) throws SQLException {
        return new Database(dataSource).number(sql, arguments);
    }

    private void update(String sql, Object... arguments) throws SQLException {
        new Database(dataSource).update(sql, arguments);
    }
}
