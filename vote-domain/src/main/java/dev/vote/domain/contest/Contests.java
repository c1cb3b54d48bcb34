package dev.vote.domain.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What voters may see of contests. Drafts and archived contests aren't found here. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Contests {

    /** What can't be a slug or a code isn't worth a question to the database. */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{2,12}");

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** Those that voters may see, the next to close first and those that are over last. */
    public List<Contest> listPublic() {
        return em.createQuery("""
                        SELECT c FROM Contest c WHERE c.state IN :states
                        ORDER BY CASE WHEN c.state = :closed THEN 1 ELSE 0 END, c.closesAt, c.id""", Contest.class)
                .setParameter("states", List.of(ContestState.OPEN, ContestState.PAUSED, ContestState.CLOSED))
                .setParameter("closed", ContestState.CLOSED)
                .getResultList();
    }

    /** Empty too for a contest that isn't public. */
    public Optional<Contest> findPublic(String slug) {
        return findAny(slug).filter(contest -> contest.getState().isPublic());
    }

    /** Whatever its state: for whoever may see drafts. */
    public Optional<Contest> findAny(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            return Optional.empty();
        }
        return em.createQuery("SELECT c FROM Contest c WHERE c.slug = :slug", Contest.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** What was changed after the first sale, oldest first. */
    public List<Amendment> amendments(Contest contest) {
        return ofContest(
                "SELECT a FROM Amendment a WHERE a.contestId = :contest ORDER BY a.id", contest, Amendment.class);
    }

    public Optional<Contest> findById(long id) {
        return Optional.ofNullable(em.find(Contest.class, id));
    }

    public List<Category> categories(Contest contest) {
        return ofContest(
                "SELECT c FROM Category c WHERE c.contestId = :contest ORDER BY c.position, c.name",
                contest,
                Category.class);
    }

    /** The packages on sale, in the organiser's order. */
    public List<VotePackage> packages(Contest contest) {
        return ofContest(
                "SELECT p FROM VotePackage p WHERE p.contestId = :contest AND p.retiredAt IS NULL ORDER BY p.position, p.votes",
                contest,
                VotePackage.class);
    }

    /** All of them, in the organiser's order; the withdrawn too. */
    public List<Contestant> contestants(Contest contest) {
        return ofContest(
                "SELECT c FROM Contestant c WHERE c.contestId = :contest ORDER BY c.position, c.code",
                contest,
                Contestant.class);
    }

    /** Photos of the first contestants in the organiser's order, by digest; at most as many as asked for. */
    public List<String> photos(Contest contest, int limit) {
        return em.createQuery("""
                        SELECT c.photoDigest FROM Contestant c
                        WHERE c.contestId = :contest AND c.photoDigest IS NOT NULL
                        ORDER BY c.position, c.code""", String.class)
                .setParameter("contest", contest.getId())
                .setMaxResults(limit)
                .getResultList();
    }

    /** @param code in any case */
    public Optional<Contestant> findContestant(Contest contest, String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return em.createQuery(
                        "SELECT c FROM Contestant c WHERE c.contestId = :contest AND c.code = :code", Contestant.class)
                .setParameter("contest", contest.getId())
                .setParameter("code", code.toUpperCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    public Optional<Contestant> findContestantById(long id) {
        return Optional.ofNullable(em.find(Contestant.class, id));
    }

    /** @param digest SHA-256 in lower-case hex */
    public Optional<Photo> findPhoto(String digest) {
        return Optional.ofNullable(em.find(Photo.class, digest));
    }

    private <T> List<T> ofContest(String jpql, Contest contest, Class<T> type) {
        TypedQuery<T> query = em.createQuery(jpql, type);
        return query.setParameter("contest", contest.getId()).getResultList();
    }
}
