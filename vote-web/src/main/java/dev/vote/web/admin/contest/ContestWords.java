package dev.vote.web.admin.contest;

import dev.vote.domain.administration.ContestFault;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.ContestTerms;
import dev.vote.web.admin.Show;
import dev.vote.web.admin.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** What is said of a contest, in the language of the page. */
@Named
@ApplicationScoped
public class ContestWords {

    static final String BUNDLE = "contests";

    /** The most votes that a contest may sell in one payment. */
    static final long LIMIT = ContestTerms.MOST_VOTES;

    @Inject
    Show show;

    @Inject
    Clock clock;

    public Stage stage(Contest contest) {
        return Stage.of(contest, clock.instant());
    }

    /** Such as {@code Open}. */
    public String stageName(Contest contest) {
        return Texts.say(BUNDLE, "stage." + stage(contest));
    }

    /** Where it stands and what comes next, in a sentence. */
    public String stageSentence(Contest contest) {
        return Texts.say(
                BUNDLE,
                "stage." + stage(contest) + ".sentence",
                show.moment(contest.getWindow().opensAt(), contest.getTimeZone()),
                show.ago(contest.getWindow().opensAt()),
                show.moment(contest.getWindow().closesAt(), contest.getTimeZone()),
                show.ago(contest.getWindow().closesAt()));
    }

    /** A form's field as people read it, such as {@code 2026-12-18 18:00}. */
    public String typed(String field, String value) {
        return switch (field) {
            case "late", "results" -> Texts.say(BUNDLE, field + "." + value);
            case "opens", "closes" -> value.replace('T', ' ');
            default -> value;
        };
    }

    /** Of the text that says what is wrong; it has a place for {@link #LIMIT}. */
    static String key(ContestFault fault) {
        return "fault." + fault.name();
    }
}
