package dev.vote.web.admin.payment;

import dev.vote.domain.payment.EmailAddress;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.inquiry.PaymentDossier;
import dev.vote.payment.inquiry.PaymentDossiers;
import dev.vote.payment.recheck.RecheckNow;
import dev.vote.payment.recheck.Rechecked;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Me;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One payment, with all that happened to it. */
@Named
@RequestScoped
public class PaymentDetail {

    private static final String BUNDLE = "payments";

    @Inject
    PaymentDossiers dossiers;

    @EJB
    RecheckNow recheckNow;

    @Inject
    Asked asked;

    @Inject
    Me me;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private PaymentDossier dossier;

    /** Before the page is shown: one that isn't there, or isn't theirs to see, is answered so. */
    public void open() {
        if (find().isEmpty()) {
            navigation.notThere();
        }
    }

    public PaymentDossier getDossier() {
        return find().orElseThrow();
    }

    private Optional<PaymentDossier> find() {
        if (dossier == null) {
            dossier = Reference.parse(asked.part(0)).flatMap(dossiers::find).orElse(null);
        }
        return Optional.ofNullable(dossier);
    }

    /** As far as whoever looks may see it. */
    public String getEmail() {
        return isEmailShown()
                ? dossiers.email(asked.reference()).map(EmailAddress::value).orElse("")
                : getDossier().email();
    }

    public boolean isEmailShown() {
        return me.may("VOTER_EMAIL", getDossier().contest().getId());
    }

    public void recheck() {
        recheckNow.recheck(asked.reference()).ifPresentOrElse(this::say, () -> notices.warn(BUNDLE, "recheck.gone"));
        navigation.goTo("/admin/payments/" + asked.reference());
    }

    private void say(Rechecked rechecked) {
        String key = "recheck." + rechecked.word();
        boolean isWell = rechecked.answer().filter(answer -> answer.isSettled()).isPresent();
        if (isWell) {
            notices.info(BUNDLE, key);
        } else {
            notices.warn(BUNDLE, key);
        }
    }
}
