package dev.vote.web.admin.dispute;

import dev.vote.payment.dispute.DisputeDesk;
import dev.vote.payment.dispute.DisputeDossier;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One dispute, with all that happened to its payment. */
@Named
@RequestScoped
public class DisputePage {

    @Inject
    DisputeDesk desk;

    @Inject
    Asked asked;

    @Inject
    Navigation navigation;

    private DisputeDossier dossier;

    /** Before the page is shown: one that isn't there, or isn't theirs to see, is answered so. */
    public void open() {
        if (find().isEmpty()) {
            navigation.notThere();
        }
    }

    public DisputeDossier getDossier() {
        return find().orElseThrow();
    }

    private Optional<DisputeDossier> find() {
        if (dossier == null) {
            dossier = desk.find(Long.parseLong(asked.part(0))).orElse(null);
        }
        return Optional.ofNullable(dossier);
    }
}
