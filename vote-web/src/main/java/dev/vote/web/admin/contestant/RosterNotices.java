package dev.vote.web.admin.contestant;

import dev.vote.domain.contest.FrozenAfterSale;
import dev.vote.domain.roster.RosterFault;
import dev.vote.domain.roster.RosterRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Carries out what a form asks for, and says at the field what is wrong if it can't be. */
@ApplicationScoped
public class RosterNotices {

    @Inject
    RosterWords words;

    /**
     * @param form the form's id
     * @return whether it was carried out
     */
    boolean carryOut(String form, Runnable change) {
        try {
            change.run();
            return true;
        } catch (RosterRefused e) {
            say(form, field(e.getFault()), words.of(e.getFault()));
        } catch (FrozenAfterSale e) {
            say(form, "reason", words.of(e));
        }
        return false;
    }

    private static void say(String form, String field, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String client = field.isEmpty() ? null : form + ':' + field;
        faces.addMessage(client, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    /** Empty: the fault is of no field. */
    private static String field(RosterFault fault) {
        return switch (fault) {
            case NAME_MISSING, NAME_TOO_LONG, NAME_TWICE, NAME_TAKEN -> "name";
            case STORY_TOO_LONG -> "story";
            case CATEGORY_TOO_LONG, CATEGORY_UNKNOWN -> "category";
            case CODE_CHARACTERS, CODE_LENGTH, CODE_TAKEN, CODE_TWICE, CODE_FIXED -> "code";
            case REASON_MISSING, REASON_TOO_LONG -> "reason";
            case CELL_DATE, CELL_ERROR, PAID_FOR, CERTIFIED -> "";
        };
    }
}
