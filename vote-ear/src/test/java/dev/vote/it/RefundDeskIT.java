package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.payment.Reference;
import dev.vote.domain.staff.AccessDenied;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Role;
import dev.vote.domain.staff.StaffIdentity;
import dev.vote.payment.refund.RefundDesk;
import dev.vote.payment.refund.RefundRuling;
import dev.vote.payment.review.ReviewDesk;
import dev.vote.payment.review.Ruling;
import dev.vote.payment.task.TaskQueue;
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

/** The refund desk itself, called inside the server past every page. */
@InsideVote
public class RefundDeskIT {

    private static final long ALONE = 1_000_000;
    private static final int MANY = 1_000_000;
    private static final int TRIES = 100;

    @EJB
    RefundDesk desk;

    @EJB
    ReviewDesk reviews;

    @Inject
    CurrentStaff staff;

    @Inject
    TaskQueue tasks;

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    private long first;
    private long second;

    @Deployment
    static EnterpriseArchive vote() {
        return Deployments.hosting(RefundDeskIT.class);
    }

    @BeforeEach
    void people() throws SQLException {
        first = number("INSERT INTO staff (email, name) VALUES (?, 'Test') RETURNING id", address());
        second = number("INSERT INTO staff (email, name) VALUES (?, 'Test') RETURNING id", address());
    }

    private static String address() {
        return UUID.randomUUID() + "@vote.example";
    }

    /** In review, so that it needs no ledger entry; the gateway has never heard of it. */
    private Reference payment(String status, long amountMinor) throws SQLException {
        Reference reference = Reference.random();
        number("""
                WITH t AS (INSERT INTO contest (slug, title, currency, price_minor, opens_at, closes_at, time_zone, state)
                           VALUES ('refund-' || nextval('contest_seq'), 'Refund', 'NGN', 5000, now() - interval '1 day',
                                   now() + interval '1 day', 'UTC', 'OPEN') RETURNING id),
                     c AS (INSERT INTO contestant (contest_id, code, name) SELECT id, 'C1', 'C' FROM t RETURNING id, contest_id)
                INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency, email,
                                     status, review_reason, created_at)
                SELECT nextval('payment_seq'), ?, 'paystack', contest_id, id, 2, ?, 'NGN', 'a@b.co', ?,
                       CASE WHEN ? IN ('REVIEW', 'DISMISSED') THEN 'WRONG_AMOUNT' END, now()
                FROM c RETURNING id""", reference.value(), amountMinor, status, status);
        return reference;
    }

    private long refund(Reference reference) throws SQLException {
        return number(
                "SELECT max(r.id) FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.reference = ?",
                reference.value());
    }

    @Test
    void whatWasNotAsOrderedTakesTwoHoweverLittleItIs() throws SQLException {
        as(first, Role.FINANCE);

        assertThat(desk.want(payment("REVIEW", 1), "The voter asked")).isEqualTo(RefundRuling.PROPOSED);
        assertThat(desk.want(payment("DISMISSED", 1), "The voter asked")).isEqualTo(RefundRuling.PROPOSED);
    }

    @Test
    void aboveItTakesTwo() throws SQLException {
        Reference reference = payment("REVIEW", ALONE + 1);
        as(first, Role.ADMIN);
        assertThat(desk.want(reference, "The voter asked")).isEqualTo(RefundRuling.PROPOSED);
        assertThat(desk.want(reference, "Once more")).isEqualTo(RefundRuling.ALREADY_OPEN);
        assertThat(desk.approve(reference, refund(reference), "")).isEqualTo(RefundRuling.SAME_PERSON);
        assertThat(desk.reject(reference, refund(reference), "No")).isEqualTo(RefundRuling.SAME_PERSON);

        as(second, Role.FINANCE);
        assertThat(desk.withdraw(reference, refund(reference))).isEqualTo(RefundRuling.ANOTHER_PERSON);
        assertThat(desk.approve(reference, refund(reference) + 1, "")).isEqualTo(RefundRuling.NO_SUCH_PROPOSAL);
        assertThat(desk.approve(reference, refund(reference), "Yes")).isEqualTo(RefundRuling.INTENDED);
        assertThat(desk.approve(reference, refund(reference), "Yes")).isEqualTo(RefundRuling.NO_SUCH_PROPOSAL);
        assertThat(number(
                        "SELECT count(*) FROM audit_entry WHERE subject = ? AND action IN ('refund.want', 'refund.approve')",
                        reference.value()))
                .isEqualTo(2);
    }

    @Test
    void aProposalWaitsForTheOthersAndNotForWhoMadeIt() throws SQLException {
        Reference reference = payment("REVIEW", 1);
        assertThat(moreForTheSecond()).isZero();

        as(first, Role.FINANCE);
        desk.want(reference, "The voter asked");

        assertThat(moreForTheSecond()).isEqualTo(1);
    }

    /** What earlier tests left goes on in the background, and only counts between which nothing happened can be compared. */
    private long moreForTheSecond() {
        for (int i = 0; i < TRIES; i++) {
            long before = countFor(first);
            long others = countFor(second);
            if (countFor(first) == before) {
                return others - before;
            }
        }
        throw new IllegalStateException("The queue doesn't come to rest");
    }

    private long countFor(long person) {
        as(person, Role.FINANCE);
        return tasks.countForMe(MANY);
    }

    @Test
    void oneQuestionAtATime() throws SQLException {
        Reference reference = payment("REVIEW", 1);
        as(first, Role.FINANCE);
        assertThat(reviews.proposeCredit(reference, "Rounded")).isEqualTo(Ruling.DONE);

        as(second, Role.FINANCE);
        assertThat(desk.want(reference, "The voter asked")).isEqualTo(RefundRuling.DECISION_PROPOSED);
    }

    @Test
    void whatWasRejectedOrWithdrawnMayBeWantedAgain() throws SQLException {
        Reference reference = payment("REVIEW", ALONE + 1);
        as(first, Role.FINANCE);
        desk.want(reference, "The voter asked");
        as(second, Role.FINANCE);
        assertThat(desk.reject(reference, refund(reference), "No")).isEqualTo(RefundRuling.REJECTED);
        assertThat(desk.want(reference, "Yet")).isEqualTo(RefundRuling.PROPOSED);
        assertThat(desk.withdraw(reference, refund(reference))).isEqualTo(RefundRuling.WITHDRAWN);

        assertThat(desk.want(reference, "Now")).isEqualTo(RefundRuling.PROPOSED);
    }

    @Test
    void aProposalIsStillAnsweredWhenTheMoneyWentBackByAnotherRoad() throws SQLException {
        Reference reference = payment("REVIEW", ALONE + 1);
        as(first, Role.FINANCE);
        desk.want(reference, "The voter asked");
        number("UPDATE payment SET status = 'REVERSED' WHERE reference = ? RETURNING id", reference.value());

        as(second, Role.FINANCE);
        assertThat(desk.approve(reference, refund(reference), "Yes")).isEqualTo(RefundRuling.NOT_REFUNDABLE);
        assertThat(desk.reject(reference, refund(reference), "Gone")).isEqualTo(RefundRuling.REJECTED);
    }

    @Test
    void whereNoMoneyIsNoneIsGivenBack() throws SQLException {
        as(first, Role.FINANCE);

        for (String status : new String[] {"OPEN", "FAILED", "EXPIRED", "REVERSED"}) {
            assertThat(desk.want(payment(status, 1), "x")).as(status).isEqualTo(RefundRuling.NOT_REFUNDABLE);
        }
        assertThat(desk.want(Reference.random(), "x")).isEqualTo(RefundRuling.NOT_REFUNDABLE);
    }

    @Test
    void whoMayNotDecideIsRefusedByTheDesk() throws SQLException {
        Reference reference = payment("REVIEW", 1);
        for (Role role : new Role[] {Role.SUPPORT, Role.AUDITOR, Role.ORGANISER}) {
            as(first, role);
            assertThatThrownBy(() -> desk.want(reference, "x")).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> desk.approve(reference, 1, "x")).isInstanceOf(AccessDenied.class);
        }
    }

    private void as(long id, Role role) {
        staff.become(new StaffIdentity(id, "Test", "t@vote.example", Set.of(role), Set.of(), "en", "127.0.0.1"));
    }

    private long number(String sql, Object... arguments) throws SQLException {
        return new Database(dataSource).number(sql, arguments);
    }
}
