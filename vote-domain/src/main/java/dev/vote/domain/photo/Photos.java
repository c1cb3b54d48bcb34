package dev.vote.domain.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** The photos in the database, each once however many show it. None is changed, so its address may be cached for ever. */
@ApplicationScoped
public class Photos {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** In the transaction of whoever shows it. One that is there already stays as it is. */
    @Transactional(TxType.MANDATORY)
    public void store(PreparedPhoto photo) {
        em.createNativeQuery("""
                        INSERT INTO photo (digest, media_type, content, small) VALUES (?1, 'image/jpeg', ?2, ?3)
                        ON CONFLICT (digest) DO NOTHING""")
                .setParameter(1, photo.digest())
                .setParameter(2, photo.content())
                .setParameter(3, photo.small())
                .executeUpdate();
    }

    /**
     * The rendition for lists, a JPEG.
     *
     * @return empty for a photo that has none, or isn't there
     */
    @Transactional(TxType.SUPPORTS)
    public Optional<byte[]> findSmall(String digest) {
        List<?> found = em.createNativeQuery("SELECT small FROM photo WHERE digest = ?1 AND small IS NOT NULL")
                .setParameter(1, digest)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }
}
