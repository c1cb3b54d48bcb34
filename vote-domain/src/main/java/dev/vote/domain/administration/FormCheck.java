package dev.vote.domain.administration;

import dev.vote.domain.contest.ContestTerms;
import dev.vote.domain.contest.ContestTexts;
import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes of a form what it says of a contest, or says everything that is wrong with it at once. */
final class FormCheck {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2199-12-31T00:00:00Z");

    private final ContestForm form;
    private final Optional<ContestTerms> before;
    private final List<ContestFault> faults = new ArrayList<>();

    /** @param before of the contest that is changed; empty for a new one */
    FormCheck(ContestForm form, Optional<ContestTerms> before) {
        this.form = form;
        this.before = before;
    }

    /** @throws ContestRefused with all that is wrong */
    Checked check() {
        String slug =
                form.slug().isBlank() ? Slugs.of(form.title()) : form.slug().strip();
        refuseIf(form.title().isBlank(), ContestFault.TITLE_MISSING);
        refuseIf(form.title().strip().length() > ContestTexts.MAX_TITLE, ContestFault.TITLE_TOO_LONG);
        refuseIf(!slug.matches(ContestTexts.SLUG) || slug.length() > ContestTexts.MAX_SLUG, ContestFault.SLUG_FORM);
        refuseIf(form.description().strip().length() > ContestTexts.MAX_DESCRIPTION, ContestFault.DESCRIPTION_TOO_LONG);
        refuseIf(form.rules().strip().length() > ContestTexts.MAX_RULES, ContestFault.RULES_TOO_LONG);
        refuseIf(currency().isEmpty(), ContestFault.CURRENCY_UNKNOWN);
        refuseIf(form.priceMinor().orElse(0) < 1, ContestFault.PRICE_FORM);
        long most = form.maxVotes().orElse(0);
        refuseIf(most < 1 || most > ContestTerms.MOST_VOTES, ContestFault.MAX_VOTES_RANGE);
        refuseIf(
                form.priceMinor().orElse(0) > ContestTerms.MOST_MINOR / Math.max(1, most),
                ContestFault.TOO_MUCH_AT_ONCE);
        Optional<VotingWindow> window = window();
        if (!faults.isEmpty()) {
            throw new ContestRefused(faults);
        }
        return new Checked(
                new ContestTexts(
                        slug,
                        form.title().strip(),
                        form.description().strip(),
                        form.rules().strip()),
                new ContestTerms(
                        new Money(form.priceMinor().getAsLong(), currency().get()),
                        most,
                        window.orElseThrow(),
                        ZoneId.of(form.zone()),
                        form.resultsVisibility()));
    }

    record Checked(ContestTexts texts, ContestTerms terms) {}

    private Optional<VotingWindow> window() {
        Optional<ZoneId> zone = zone();
        refuseIf(zone.isEmpty(), ContestFault.ZONE_UNKNOWN);
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> opens = opens(zone.get());
        Optional<Instant> closes = closes(zone.get());
        if (opens.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        boolean inOrder = closes.get().isAfter(opens.get());
        refuseIf(!inOrder, ContestFault.CLOSES_BEFORE_OPENING);
        return inOrder
                ? Optional.of(new VotingWindow(opens.get(), closes.get(), form.latePayments()))
                : Optional.empty();
    }

    private Optional<Instant> opens(ZoneId zone) {
        refuseIf(form.opens().isEmpty(), ContestFault.OPENS_MISSING);
        Optional<Instant> moment = form.opens()
                .flatMap(local ->
                        untouched(local, zone, VotingWindow::opensAt).or(() -> LocalMoment.first(local, zone)));
        refuseIf(form.opens().isPresent() && moment.isEmpty(), ContestFault.OPENS_SKIPPED);
        refuseIf(moment.filter(FormCheck::isFarAway).isPresent(), ContestFault.OPENS_RANGE);
        return moment;
    }

    private Optional<Instant> closes(ZoneId zone) {
        refuseIf(form.closes().isEmpty(), ContestFault.CLOSES_MISSING);
        Optional<Instant> moment = form.closes()
                .flatMap(local ->
                        untouched(local, zone, VotingWindow::closesAt).or(() -> LocalMoment.last(local, zone)));
        refuseIf(form.closes().isPresent() && moment.isEmpty(), ContestFault.CLOSES_SKIPPED);
        refuseIf(moment.filter(FormCheck::isFarAway).isPresent(), ContestFault.CLOSES_RANGE);
        return moment;
    }

    private static boolean isFarAway(Instant moment) {
        return moment.isBefore(EARLIEST) || moment.isAfter(LATEST);
    }

    /** A form shows whole seconds of a wall clock; what nobody touched stays to the last fraction, whichever night it is. */
    private Optional<Instant> untouched(LocalDateTime local, ZoneId zone, Function<VotingWindow, Instant> side) {
        return before.filter(terms -> terms.zone().equals(zone))
                .map(ContestTerms::window)
                .map(side)
                .filter(moment -> LocalMoment.shown(moment, zone).equals(local));
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(form.zone()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Currency> currency() {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(form.currency()))
                .findFirst();
    }

    private void refuseIf(boolean wrong, ContestFault fault) {
        if (wrong) {
            faults.add(fault);
        }
    }
}
