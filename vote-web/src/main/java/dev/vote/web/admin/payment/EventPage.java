package dev.vote.web.admin.payment;

import dev.vote.domain.payment.Reference;
import dev.vote.payment.evidence.EventViewer;
import dev.vote.payment.evidence.KeptEvent;
import dev.vote.payment.evidence.MaskedBody;
import dev.vote.payment.evidence.Reprocess;
import dev.vote.payment.inquiry.PaymentDossiers;
import dev.vote.payment.settlement.Source;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One thing that a gateway sent, with its body under a mask. */
@Named
@RequestScoped
public class EventPage {

    private static final String BUNDLE = "payments";

    @Inject
    EventViewer viewer;

    @Inject
    PaymentDossiers dossiers;

    @EJB
    Reprocess reprocess;

    @Inject
    Asked asked;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private KeptEvent event;
    private MaskedBody body;

    /** Before the page is shown. */
    public void open() {
        if (find().isEmpty()) {
            navigation.notThere();
        }
    }

    public KeptEvent getEvent() {
        return find().orElseThrow();
    }

    private Optional<KeptEvent> find() {
        if (event == null) {
            event = viewer.find(id()).orElse(null);
        }
        return Optional.ofNullable(event);
    }

    public MaskedBody getBody() {
        if (body == null) {
            body = viewer.body(getEvent());
        }
        return body;
    }

    /** Whether the reference that it names is a payment of ours. */
    public boolean isAboutAPayment() {
        return getEvent()
                .reference()
                .flatMap(Reference::parse)
                .flatMap(dossiers::find)
                .isPresent();
    }

    /** A line of a list can't be brought to settlement by itself. */
    public boolean isRepeatable() {
        return getEvent().source() != Source.LIST;
    }

    public void again() {
        reprocess
                .again(id())
                .ifPresentOrElse(
                        outcome -> notices.info(BUNDLE, "reprocess." + outcome),
                        () -> notices.warn(BUNDLE, "reprocess.unreadable"));
        navigation.goTo("/admin/events/" + id());
    }

    private long id() {
        return Long.parseLong(asked.part(0));
    }
}
