package dev.vote.web.admin.contest;

import dev.vote.domain.administration.ContestForm;
import dev.vote.domain.administration.LocalMoment;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.ResultsVisibility;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The fields of a contest's form, as they are typed, by their names in the page. */
final class ContestFields implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A year that no browser offers, and with which arithmetic would end. */
    private static final int FAR_AWAY = 10_000;

    private final LinkedHashMap<String, String> typed = new LinkedHashMap<>();

    private ContestFields() {}

    /** Of a form that nobody has filled in yet. */
    static ContestFields blank() {
        ContestFields fields = new ContestFields();
        List.of("title", "slug", "description", "rules", "price", "opens", "closes")
                .forEach(name -> fields.typed.put(name, ""));
        fields.typed.put("currency", "NGN");
        fields.typed.put("max-votes", "10000");
        fields.typed.put("zone", "Africa/Lagos");
        fields.typed.put("late", LatePayments.REVIEW.name());
        fields.typed.put("results", ResultsVisibility.LIVE.name());
        return fields;
    }

    static ContestFields of(Contest contest) {
        ContestFields fields = new ContestFields();
        Map<String, String> typed = fields.typed;
        typed.put("title", contest.getTitle());
        typed.put("slug", contest.getSlug());
        typed.put("description", contest.getDescription());
        typed.put("rules", contest.getRules());
        typed.put("currency", contest.getCurrency());
        typed.put("price", Amount.text(contest.getPrice().amountMinor(), contest.getCurrency()));
        typed.put("max-votes", Long.toString(contest.getMaxVotes()));
        typed.put("opens", local(contest.getWindow().opensAt(), contest));
        typed.put("closes", local(contest.getWindow().closesAt(), contest));
        typed.put("zone", contest.getTimeZone().getId());
        typed.put("late", contest.getWindow().latePayments().name());
        typed.put("results", contest.getResultsVisibility().name());
        return fields;
    }

    private static String local(Instant moment, Contest contest) {
        return LocalMoment.shown(moment, contest.getTimeZone()).toString();
    }

    /** What the page reads and writes. */
    Map<String, String> typed() {
        return typed;
    }

    ContestForm form() {
        return new ContestForm(
                typed.get("title"),
                typed.get("slug"),
                typed.get("description"),
                typed.get("rules"),
                typed.get("currency"),
                Amount.parse(typed.get("price"), typed.get("currency")),
                number(typed.get("max-votes")),
                time(typed.get("opens")),
                time(typed.get("closes")),
                typed.get("zone"),
                LatePayments.valueOf(typed.get("late")),
                ResultsVisibility.valueOf(typed.get("results")));
    }

    private static OptionalLong number(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f,.'’]", "");
        return digits.matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip().replace(' ', 'T')))
                    .filter(time -> Math.abs(time.getYear()) < FAR_AWAY);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Brings together what was typed here and what somebody else has saved meanwhile: a field that nobody touched here
     * takes theirs, any other keeps what was typed.
     *
     * @param opened as the form was when it was opened
     * @param saved as the contest is now
     * @return what the other one changed
     */
    List<Meanwhile> catchUp(ContestFields opened, ContestFields saved) {
        List<Meanwhile> changes = new ArrayList<>();
        saved.typed.forEach((name, theirs) -> {
            String before = opened.typed.get(name);
            if (!theirs.equals(before)) {
                boolean untouched = same(typed.get(name), before);
                changes.add(new Meanwhile(name, theirs, !untouched && !same(typed.get(name), theirs)));
                if (untouched) {
                    typed.put(name, theirs);
                }
            }
        });
        return changes;
    }

    /** A browser sends line ends of its own, and a time with or without its seconds. */
    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return text.strip().replace("\r\n", "\n").replaceFirst("(T\\d\\d:\\d\\d):00$", "$1");
    }
}
