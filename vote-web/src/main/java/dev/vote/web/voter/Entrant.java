package dev.vote.web.voter;

import dev.vote.domain.contest.Contestant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contestant as the pages show one.
 *
 * @param category its name
 * @param photo by digest
 * @param place absent while voters mustn't see standings
 */
public record Entrant(
        String code,
        String name,
        Optional<Long> categoryId,
        Optional<String> category,
        Optional<String> photo,
        boolean withdrawn,
        Optional<Place> place) {

    static Entrant of(Contestant contestant, Optional<String> category, Optional<Place> place) {
        return new Entrant(
                contestant.getCode(),
                contestant.getName(),
                contestant.getCategoryId(),
                category,
                contestant.getPhotoDigest(),
                contestant.isWithdrawn(),
                place);
    }

    /** In the place of a photo: the first letters of the first and the last name. */
    public String initials() {
        String[] names = name.strip().split("\\s+");
        Stream<String> ends = names.length > 1 ? Stream.of(names[0], names[names.length - 1]) : Stream.of(names[0]);
        return ends.map(end -> end.substring(0, end.offsetByCodePoints(0, 1))).collect(Collectors.joining());
    }

    long votes() {
        return place.map(Place::votes).orElse(0L);
    }
}
