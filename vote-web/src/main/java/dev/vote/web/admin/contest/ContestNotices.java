package dev.vote.web.admin.contest;

import dev.vote.domain.administration.ContestFault;
import dev.vote.domain.administration.ContestForm;
import dev.vote.domain.administration.ContestRefused;
import dev.vote.domain.administration.LocalMoment;
import dev.vote.domain.administration.NotReady;
import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.FrozenAfterSale;
import dev.vote.domain.contest.IllegalContestMove;
import dev.vote.web.admin.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Carries out what a page asks for, and says what is wrong, at the field where there is one, if it can't be. */
@ApplicationScoped
public class ContestNotices {

    @Inject
    Notices notices;

    /**
     * @param form the form's id; the fields in it have the names of {@link #field}
     * @return whether it was carried out
     */
    boolean carryOut(String form, Runnable change) {
        return carryOut(form, change, fault -> say(form, fault));
    }

    /**
     * The same for one row of a list, whose fields have no names of their own: faults are said at the top of the page.
     *
     * @param form whose field {@code reason} is for all rows
     */
    boolean carryOutInRow(String form, Runnable change) {
        return carryOut(
                form, change, fault -> notices.error(ContestWords.BUNDLE, ContestWords.key(fault), ContestWords.LIMIT));
    }

    private boolean carryOut(String form, Runnable change, Consumer<ContestFault> say) {
        try {
            change.run();
            return true;
        } catch (ContestRefused e) {
            e.getFaults().forEach(say);
        } catch (FrozenAfterSale e) {
            notices.errorAt(form + ":reason", ContestWords.BUNDLE, "fault.FROZEN", Amendments.LEAST);
        } catch (NotReady e) {
            notices.error(ContestWords.BUNDLE, "notice.not-ready");
        } catch (IllegalContestMove e) {
            notices.error(ContestWords.BUNDLE, "notice.moved");
        }
        return false;
    }

    /** Says so where clocks go back over a time that was typed: it comes twice that night. */
    void warnOfTwice(ContestForm form) {
        ZoneId zone = ZoneId.of(form.zone());
        form.opens()
                .filter(time -> LocalMoment.isTwice(time, zone))
                .ifPresent(time -> notices.warn(ContestWords.BUNDLE, "notice.opens-twice", time.toLocalTime()));
        form.closes()
                .filter(time -> LocalMoment.isTwice(time, zone))
                .ifPresent(time -> notices.warn(ContestWords.BUNDLE, "notice.closes-twice", time.toLocalTime()));
    }

    /** At its field; at the top of the page where the form hasn't that field. */
    private void say(String form, ContestFault fault) {
        String field = form + ':' + field(fault);
        String key = ContestWords.key(fault);
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent(field) == null) {
            notices.error(ContestWords.BUNDLE, key, ContestWords.LIMIT);
        } else {
            notices.errorAt(field, ContestWords.BUNDLE, key, ContestWords.LIMIT);
        }
    }

    private static String field(ContestFault fault) {
        return switch (fault) {
            case TITLE_MISSING, TITLE_TOO_LONG, CERTIFIED -> "title";
            case SLUG_FORM, SLUG_TAKEN, SLUG_FIXED -> "slug";
            case DESCRIPTION_TOO_LONG -> "description";
            case RULES_TOO_LONG -> "rules";
            case CURRENCY_UNKNOWN, CURRENCY_FIXED -> "currency";
            case PRICE_FORM -> "price";
            case MAX_VOTES_RANGE, TOO_MUCH_AT_ONCE -> "max-votes";
            case OPENS_MISSING, OPENS_RANGE, OPENS_SKIPPED, OPENS_FIXED -> "opens";
            case CLOSES_MISSING, CLOSES_RANGE, CLOSES_SKIPPED, CLOSES_BEFORE_OPENING, CLOSES_PAST -> "closes";
            case ZONE_UNKNOWN -> "zone";
            case VOTES_RANGE, VOTES_TAKEN -> "votes";
            case NAME_MISSING, NAME_TOO_LONG, NAME_TAKEN, CATEGORY_USED -> "name";
            case TERMS_FIXED, RESULTS_EARLY -> "contest";
        };
    }
}
