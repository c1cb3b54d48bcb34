package dev.vote.domain.certification;

import dev.vote.domain.ledger.Standing;
import dev.vote.domain.ledger.Standings;
import dev.vote.domain.seal.Hash;
import dev.vote.domain.seal.LedgerText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A result as it was certified. It never changes: another one may follow it, which names it. Its digest is that of its text, which
 * docs/verification.md describes, so that anybody can compute it.
 *
 * @param number among the contest's certificates, from 1
 * @param replaces the digest of the one before
 * @param reason why it was certified although something was open, or anew; may be empty. Everybody reads it
 * @param standings the categories in the organiser's order, each with its contestants, most votes first
 */
public record Certificate(
        CertifiedContest contest,
        int number,
        Optional<Hash> replaces,
        Instant certifiedAt,
        CertifiedSeal seal,
        OpenMatters open,
        String reason,
        List<CertifiedStanding> standings) {

    private static final String FORMAT = "vote-certificate 1";

    public Certificate {
        certifiedAt = certifiedAt.truncatedTo(ChronoUnit.MICROS);
        standings = List.copyOf(standings);
    }

    public long votes() {
        return standings.stream().mapToLong(CertifiedStanding::votes).sum();
    }

    /** Of the text in UTF-8. */
    public Hash digest() {
        return Hash.of(text());
    }

    /** What is certified, a line each. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, FORMAT);
        line(text, "contest " + contest.id() + ' ' + contest.slug());
        line(text, "title " + LedgerText.inLine(contest.title()));
        line(text, "number " + number);
        line(text, "replaces " + replaces.map(Hash::toString).orElse("-"));
        line(text, "window " + LedgerText.moment(contest.opensAt()) + ' ' + LedgerText.moment(contest.closesAt()));
        line(text, "certified " + LedgerText.moment(certifiedAt));
        line(text, "seal " + seal.number() + ' ' + seal.hash());
        line(text, "entries " + seal.entries());
        line(text, open.line());
        if (!reason.isEmpty()) {
            line(text, "reason " + LedgerText.inLine(reason));
        }
        Optional<String> category = Optional.empty();
        for (CertifiedStanding standing : standings) {
            if (!category.equals(Optional.of(standing.category()))) {
                category = Optional.of(standing.category());
                line(
                        text,
                        standing.category().isEmpty()
                                ? "uncategorised"
                                : "category " + LedgerText.inLine(standing.category()));
            }
            line(
                    text,
                    String.join(
                            " ",
                            "standing",
                            Integer.toString(standing.rank()),
                            Integer.toString(standing.place()),
                            Long.toString(standing.votes()),
                            standing.code(),
                            LedgerText.inLine(standing.name())));
        }
        line(text, "end " + standings.size() + ' ' + votes());
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    /** As the results show them: all contestants in one order. */
    public Standings inOneOrder(Instant asOf) {
        return Standings.ranked(
                asOf,
                standings.stream()
                        .map(each -> new Standing(0, each.contestantId(), each.code(), each.name(), each.votes()))
                        .toList());
    }
}
