package dev.vote.web.admin.payment;

import dev.vote.payment.inquiry.PaymentChoices;
import dev.vote.payment.inquiry.PaymentChoices.ContestChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The contests that a desk's list can be narrowed to. */
@Named
@RequestScoped
public class DeskContests {

    @Inject
    PaymentChoices choices;

    private List<ContestChoice> all;

    public List<ContestChoice> getAll() {
        if (all == null) {
            all = choices.contests();
        }
        return all;
    }
}
