package dev.vote.web.voter;

import dev.vote.domain.payment.EmailAddress;
import dev.vote.payment.checkout.CheckoutRequest;
import dev.vote.web.view.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a voter filled in, as it was sent.
 *
 * @param option the id of a package, {@value #FREE}, or empty
 * @param votes only counts with {@value #FREE}
 */
record Choice(String option, String votes, String email, boolean termsAccepted) {

    /** The option for a number of votes of the voter's own. */
    static final String FREE = "free";

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int MAX_DIGITS = 18;

    Choice {
        option = option.strip();
        votes = votes.replaceAll("[\\s\u00a0\u202f]", "");
        email = email.strip();
    }

    /**
     * What the voter can put right at once; the rest is checked when the order is placed.
     *
     * @param maxVotes the most that one payment may buy
     */
    List<Fault> faults(long maxVotes) {
        List<Fault> faults = new ArrayList<>();
        findOptionFault(maxVotes).ifPresent(faults::add);
        if (EmailAddress.parse(email).isEmpty()) {
            faults.add(Fault.of("email", email.isEmpty() ? "fault.email.missing" : "fault.email.invalid"));
        }
        if (!termsAccepted) {
            faults.add(Fault.of("terms", "fault.terms"));
        }
        return faults;
    }

    private Optional<Fault> findOptionFault(long maxVotes) {
        if (option.isEmpty()) {
            return Optional.of(Fault.of("choice", "fault.choice.missing"));
        }
        if (isFree()) {
            return findVotesFault(maxVotes);
        }
        if (!votes.isEmpty()) {
            return Optional.of(Fault.of("choice", "fault.choice.both"));
        }
        return findPackage().isEmpty() ? Optional.of(Fault.of("choice", "fault.choice.unknown")) : Optional.empty();
    }

    private Optional<Fault> findVotesFault(long maxVotes) {
        if (findVotes().isEmpty()) {
            return Optional.of(Fault.of("votes", votes.isEmpty() ? "fault.votes.missing" : "fault.votes.number"));
        }
        long number = findVotes().getAsLong();
        boolean possible = number > 0 && number <= maxVotes;
        return possible ? Optional.empty() : Optional.of(new Fault("votes", "fault.votes.range", maxVotes));
    }

    boolean isFree() {
        return option.equals(FREE);
    }

    OptionalLong findVotes() {
        return isFree() ? parse(votes) : OptionalLong.empty();
    }

    OptionalLong findPackage() {
        return isFree() ? OptionalLong.empty() : parse(option);
    }

    /**
     * The order with a key that is the same each time this form is sent with the same content. Another content is another
     * order, also if the voter went back to the same form to change it.
     *
     * @param token of the form; new with each page view
     * @param lateVersion which version of the rule for late payments stood on the page; what isn't a number is none that there is
     */
    CheckoutRequest order(String contest, String contestant, String token, String lateVersion) {
        String content =
                String.join("\n", token, contest, contestant, option, isFree() ? votes : "", email, lateVersion);
        return new CheckoutRequest(
                contest,
                contestant,
                findVotes(),
                findPackage(),
                email,
                OptionalLong.of(parse(lateVersion).orElse(0)),
                Optional.of(Digest.of(content)));
    }

    private static OptionalLong parse(String digits) {
        return DIGITS.matcher(digits).matches() ? OptionalLong.of(number(digits)) : OptionalLong.empty();
    }

    /** Too many digits for a long are far too many votes as well. */
    private static long number(String digits) {
        return digits.length() > MAX_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
