package dev.vote.web.admin.reconciliation;

import dev.vote.web.admin.Show;
import dev.vote.web.admin.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What both sides say of a payment, for people: it is kept as {@code CREDITED, 500.00 NGN, 2026-06-01T12:00:20Z}, the same in every language,
 * so that it can be compared. A word of the gateway that has none of ours is shown as it is.
 */
@Named
@ApplicationScoped
public class FactWords {

    private static final String BUNDLE = "reconciliation";
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,16}\\.[0-9]{2}) ([A-Z]{3})");

    @Inject
    Show show;

    /** @param facts one side's; empty where it knows nothing */
    public String say(String facts) {
        return facts.isEmpty()
                ? Texts.say(BUNDLE, "nothing")
                : Stream.of(facts.split(", ")).map(this::word).collect(Collectors.joining(" · "));
    }

    private String word(String word) {
        return Texts.find("payments", "status." + word)
                .or(() -> Texts.find("payments", "mode." + word))
                .or(() -> Texts.find(BUNDLE, "word." + word))
                .or(() -> amount(word))
                .or(() -> moment(word))
                .orElse(word);
    }

    private Optional<String> amount(String word) {
        Matcher matcher = AMOUNT.matcher(word);
        try {
            return matcher.matches()
                    ? Optional.of(show.money(
                            new BigDecimal(matcher.group(1)).movePointRight(2).longValueExact(), matcher.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // no currency that Java knows
            return Optional.empty();
        }
    }

    private Optional<String> moment(String word) {
        try {
            return Optional.of(show.moment(Instant.parse(word)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
