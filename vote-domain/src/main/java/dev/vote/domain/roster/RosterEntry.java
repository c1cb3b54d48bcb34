package dev.vote.domain.roster;

import java.util.Optional;

/**
 * A contestant as staff see them in the list.
 *
 * @param place in the organiser's order, from 1
 * @param votes credited and not taken back
 * @param photo by digest
 */
public record RosterEntry(
        long contestantId,
        int place,
        String code,
        String name,
        Optional<Long> categoryId,
        Optional<String> photo,
        long votes,
        boolean withdrawn) {}
