package dev.vote.payment.evidence;

import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.listing.Count;
import dev.vote.payment.listing.PageOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** Shows staff what gateways sent; bodies never without their mask. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class EventViewer {

    @Inject
    KeptEvents events;

    /** The newest first. */
    @Requires(Permission.EVENT_VIEW)
    public List<KeptEvent> list(EventFilter filter, PageOf page) {
        return events.list(filter.conditions(), page);
    }

    @Requires(Permission.EVENT_VIEW)
    public Count count(EventFilter filter) {
        return events.count(filter.conditions());
    }

    @Requires(Permission.EVENT_VIEW)
    public Optional<KeptEvent> find(long id) {
        return events.find(id);
    }

    @Requires(Permission.EVENT_VIEW)
    public MaskedBody body(KeptEvent event) {
        return MaskedBody.of(events.body(event));
    }
}
