package dev.vote.domain.administration;

import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.ResultsVisibility;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/** Forms as organisers fill them in. */
final class Forms {

    private String title = "Rising Stars";
    private String slug = "rising-stars";
    private String currency = "NGN";
    private long priceMinor = 5_000;
    private long maxVotes = 10_000;
    private Optional<LocalDateTime> opens = Optional.of(LocalDateTime.parse("2026-12-01T08:00"));
    private Optional<LocalDateTime> closes = Optional.of(LocalDateTime.parse("2026-12-18T20:00"));
    private String zone = "Africa/Lagos";

    private Forms() {}

    /** The sample contest's. */
    static Forms good() {
        return new Forms();
    }

    Forms title(String typed) {
        title = typed;
        return this;
    }

    Forms slug(String typed) {
        slug = typed;
        return this;
    }

    Forms currency(String chosen) {
        currency = chosen;
        return this;
    }

    Forms price(long minor) {
        priceMinor = minor;
        return this;
    }

    Forms maxVotes(long typed) {
        maxVotes = typed;
        return this;
    }

    Forms opens(LocalDateTime typed) {
        opens = Optional.ofNullable(typed);
        return this;
    }

    Forms closes(LocalDateTime typed) {
        closes = Optional.ofNullable(typed);
        return this;
    }

    Forms zone(String chosen) {
        zone = chosen;
        return this;
    }

    ContestForm build() {
        return new ContestForm(
                title,
                slug,
                "Who sings best?",
                "One winner.",
                currency,
                OptionalLong.of(priceMinor),
                OptionalLong.of(maxVotes),
                opens,
                closes,
                zone,
                LatePayments.REVIEW,
                ResultsVisibility.LIVE);
    }
}
