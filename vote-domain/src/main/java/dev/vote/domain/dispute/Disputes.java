package dev.vote.domain.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** Finds disputes to show them. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Disputes {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    public Optional<Dispute> find(long id) {
        return Optional.ofNullable(em.find(Dispute.class, id));
    }

    /** Of one payment, the newest first. */
    public List<Dispute> of(long paymentId) {
        return em.createQuery("SELECT d FROM Dispute d WHERE d.paymentId = :payment ORDER BY d.id DESC", Dispute.class)
                .setParameter("payment", paymentId)
                .getResultList();
    }

    /** By the gateway's name for it. */
    public Optional<Dispute> find(String gateway, String gatewayId) {
        return em.createQuery(
                        "SELECT d FROM Dispute d WHERE d.gateway = :gateway AND d.gatewayId = :name", Dispute.class)
                .setParameter("gateway", gateway)
                .setParameter("name", gatewayId)
                .getResultStream()
                .findFirst();
    }
}
