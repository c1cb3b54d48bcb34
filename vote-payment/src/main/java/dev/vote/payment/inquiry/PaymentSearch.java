package dev.vote.payment.inquiry;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.domain.staff.ContestScope;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.listing.Conditions;
import dev.vote.payment.listing.Count;
import dev.vote.payment.listing.PageOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists payments for staff: those of the contests that are theirs to look at, a page at a time. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class PaymentSearch {

    private static final String COLUMNS = """
            SELECT p.reference, p.status, p.review_reason, p.amount_minor, p.currency, p.votes, p.email, p.channel,
                   p.gateway_message, p.created_at, p.paid_at, p.contest_id, t.title, c.code, c.name,
                   EXISTS (SELECT 1 FROM dispute d WHERE d.payment_id = p.id AND d.resolved_at IS NULL),
                   (SELECT min(d.due_at) FROM dispute d WHERE d.payment_id = p.id AND d.state = 'OPEN')
            FROM (SELECT p.id FROM payment p""";

    /** Rows are fetched for the page only; those before it, and those that don't match, are often known by an index. */
    private static final String ROWS =
            ") found JOIN payment p ON p.id = found.id JOIN contest t ON t.id = p.contest_id JOIN contestant c ON c.id = p.contestant_id";

    /** A part of a name that more contestants have than this is no way to find anybody. */
    private static final int MOST_CONTESTANTS = 5_000;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    CurrentStaff staff;

    @Inject
    VoterEmails emails;

    /** @param isRising the smallest or oldest first */
    @Requires(Permission.PAYMENT_VIEW)
    public List<PaymentLine> list(PaymentFilter filter, PaymentOrder order, boolean isRising, PageOf page) {
        Conditions conditions = conditions(filter);
        List<?> rows = conditions
                .bind(em.createNativeQuery(
                        COLUMNS + conditions.where() + order.sql(isRising) + page.sql() + ROWS + order.sql(isRising)))
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    /** As many as match, counted no further than anybody pages. */
    @Requires(Permission.PAYMENT_VIEW)
    public Count count(PaymentFilter filter) {
        Conditions conditions = conditions(filter);
        Object counted = conditions
                .bind(em.createNativeQuery(Count.sql("payment p", conditions)))
                .getSingleResult();
        return Count.of(((Number) counted).longValue());
    }

    private Conditions conditions(PaymentFilter filter) {
        ContestScope scope = staff.contests(Permission.PAYMENT_VIEW);
        Conditions conditions = PaymentConditions.of(filter, scope, staff.may(Permission.VOTER_EMAIL));
        return filter.contestant().isBlank()
                ? conditions
                : conditions.andOneOf("p.contestant_id", contestants(filter, scope));
    }

    /** Looked up first: few contestants have an index to their payments, and none needs no search at all. */
    private List<Long> contestants(PaymentFilter filter, ContestScope scope) {
        String codeOrName = filter.contestant().strip();
        Conditions wanted = new Conditions()
                .and(
                        "(c.code = ? OR c.name ILIKE ?)",
                        codeOrName.toUpperCase(Locale.ROOT),
                        "%" + Conditions.literal(codeOrName) + "%")
                .andOf("c.contest_id", scope);
        filter.contestId().ifPresent(id -> wanted.and("c.contest_id = ?", id));
        List<?> ids = wanted.bind(em.createNativeQuery("SELECT c.id FROM contestant c" + wanted.where()))
                .setMaxResults(MOST_CONTESTANTS)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private PaymentLine line(Object[] row) {
        return new PaymentLine(
                (String) row[0],
                PaymentStatus.valueOf((String) row[1]),
                Optional.ofNullable((String) row[2]).map(ReviewReason::valueOf),
                Money.of(((Number) row[3]).longValue(), (String) row[4]),
                ((Number) row[5]).longValue(),
                emails.shown((String) row[6]),
                Optional.ofNullable((String) row[7]),
                Optional.ofNullable((String) row[8]),
                instant(row[9]).orElseThrow(),
                instant(row[10]),
                ((Number) row[11]).longValue(),
                (String) row[12],
                (String) row[13],
                (String) row[14],
                (Boolean) row[15],
                instant(row[16]));
    }

    private static Optional<Instant> instant(Object value) {
        return Optional.ofNullable((Timestamp) value).map(Timestamp::toInstant);
    }
}
