package dev.vote.web.view;

import dev.vote.domain.contest.Amendment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;

/** What was amended, in the language of the page. Names and reasons stay in the organiser's own words. */
@Named
@ApplicationScoped
public class AmendmentWords {

    /** Such as {@code Package of 10 votes}. */
    public String what(Amendment amendment) {
        return AmendmentText.of(amendment.getWhat(), locale()).what();
    }

    public String before(Amendment amendment) {
        return AmendmentText.of(amendment.getWhat(), locale()).value(amendment.getBefore());
    }

    public String after(Amendment amendment) {
        return AmendmentText.of(amendment.getWhat(), locale()).value(amendment.getAfter());
    }

    public String reason(Amendment amendment) {
        return AmendmentText.reason(amendment.getReason(), locale());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
