package dev.vote.domain.account;

import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.domain.staff.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who is of the staff. */
@ApplicationScoped
@Transactional
@Requires(Permission.STAFF_VIEW)
public class StaffDirectory {

    private static final String MEMBERS = """
            SELECT s.id, s.name, s.email, s.language, s.created_at, s.last_log_in_at, s.deactivated_at, s.version,
                   s.password_hash IS NOT NULL, s.totp_confirmed_at IS NOT NULL, a.locked_until,
                   (SELECT string_agg(r.role, ',') FROM staff_role r WHERE r.staff_id = s.id),
                   (SELECT count(*) FROM staff_recovery_code c WHERE c.staff_id = s.id AND c.used_at IS NULL)
            FROM staff s LEFT JOIN log_in_attempt a
                ON a.email_digest = encode(sha256(convert_to(s.email, 'UTF8')), 'hex')
            """;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    MemberSessions sessions;

    @Inject
    StaffLinks links;

    @Inject
    Clock clock;

    /**
     * By name, those who are gone last.
     *
     * @param search part of a name or an address, in any case; empty for everybody
     */
    public List<Member> list(String search) {
        String pattern = search.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        List<?> rows = em.createNativeQuery(MEMBERS + """
                        WHERE lower(s.name) LIKE ?1 OR s.email LIKE ?2
                        ORDER BY s.deactivated_at IS NOT NULL, lower(s.name), s.id""")
                .setParameter(1, '%' + pattern + '%')
                .setParameter(2, '%' + pattern + '%')
                .getResultList();
        return rows.stream().map(row -> member((Object[]) row)).toList();
    }

    /** @throws NoSuchMember if there is none */
    public Member get(long id) {
        return find(id).orElseThrow(() -> new NoSuchMember(id));
    }

    public Optional<Member> find(long id) {
        List<?> rows = em.createNativeQuery(MEMBERS + "WHERE s.id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().map(row -> member((Object[]) row)).findFirst();
    }

    public List<LiveSession> sessions(long id) {
        return sessions.list(id);
    }

    public Optional<PendingLink> findLink(long id) {
        return links.findPending(id);
    }

    /** By title. */
    public List<OwnContest> contests(long id) {
        List<?> rows = em.createNativeQuery("""
                        SELECT c.id, c.title FROM contest_staff s JOIN contest c ON c.id = s.contest_id
                        WHERE s.staff_id = ?1 ORDER BY c.title, c.id""").setParameter(1, id).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new OwnContest(((Number) row[0]).longValue(), (String) row[1]))
                .toList();
    }

    private Member member(Object[] row) {
        return new Member(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                roles(row[11]),
                state(row),
                (String) row[3],
                new Member.Moments(instant(row[4]), instant(row[5]), instant(row[10])),
                ((Number) row[12]).intValue(),
                ((Number) row[7]).longValue());
    }

    private MemberState state(Object[] row) {
        if (row[6] != null) {
            return MemberState.DEACTIVATED;
        }
        if (!(Boolean) row[8]) {
            return MemberState.INVITED;
        }
        if (row[10] != null && instant(row[10]).isAfter(clock.instant())) {
            return MemberState.LOCKED;
        }
        return (Boolean) row[9] ? MemberState.ACTIVE : MemberState.NO_SECOND_FACTOR;
    }

    private static List<Role> roles(Object list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.toString().split(","))
                        .map(Role::valueOf)
                        .sorted()
                        .toList();
    }

    private static Instant instant(Object timestamp) {
        return timestamp == null ? null : ((Timestamp) timestamp).toInstant();
    }
}
