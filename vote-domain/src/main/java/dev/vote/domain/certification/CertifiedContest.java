package dev.vote.domain.certification;

import dev.vote.domain.contest.Contest;
import java.time.Instant;
import java.time.ZoneId;

/** What a certificate says of its contest, as it was then. */
public record CertifiedContest(long id, String slug, String title, Instant opensAt, Instant closesAt, ZoneId zone) {

    public static CertifiedContest of(Contest contest) {
        return new CertifiedContest(
                contest.getId(),
                contest.getSlug(),
                contest.getTitle(),
                contest.getWindow().opensAt(),
                contest.getWindow().closesAt(),
                contest.getTimeZone());
    }
}
