package dev.vote.payment.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The way from checkout to credit. Each number is part of the one before. An attempt that another one replaced isn't a
 * checkout of its own.
 *
 * @param begun checkouts that voters began
 * @param sent that got the gateway's page
 * @param paid for which money was taken
 * @param credited whose votes count, or counted until the money went back
 * @param losses why the others got no further, most frequent first
 */
public record Funnel(long begun, long sent, long paid, long credited, List<Loss> losses) {

    private static final String REPLACED = "REPLACED";
    private static final Set<String> CREDITED = Set.of("CREDITED", "REVERSED");
    private static final Set<String> IN_HAND = Set.of("REVIEW", "DISMISSED");
    private static final int MOST_LOSSES = 12;

    /**
     * @param kind a status; for payments in review, the reason
     * @param message the gateway's words, for those that failed; may be empty
     */
    public record Loss(String kind, String message, long payments) {}

    /** Of checkouts, how many were credited: 0.8 for eight of ten. */
    public double rate() {
        return begun == 0 ? 0 : (double) credited / begun;
    }

    static Funnel of(List<Checkouts.Group> groups) {
        Predicate<Checkouts.Group> credited = group -> CREDITED.contains(group.stage());
        Predicate<Checkouts.Group> paid = credited.or(group -> IN_HAND.contains(group.stage()));
        List<Checkouts.Group> begun =
                groups.stream().filter(group -> !group.stage().equals(REPLACED)).toList();
        return new Funnel(
                sum(begun, group -> true),
                sum(begun, paid.or(Checkouts.Group::sent)),
                sum(begun, paid),
                sum(begun, credited),
                losses(begun.stream().filter(credited.negate()).toList()));
    }

    private static long sum(List<Checkouts.Group> groups, Predicate<Checkouts.Group> which) {
        return groups.stream()
                .filter(which)
                .mapToLong(Checkouts.Group::payments)
                .sum();
    }

    private static List<Loss> losses(List<Checkouts.Group> lost) {
        Map<Loss, Long> counts = lost.stream()
                .collect(Collectors.groupingBy(Funnel::kind, Collectors.summingLong(Checkouts.Group::payments)));
        return counts.entrySet().stream()
                .map(entry -> new Loss(entry.getKey().kind(), entry.getKey().message(), entry.getValue()))
                .sorted(Comparator.comparingLong(Loss::payments)
                        .reversed()
                        .thenComparing(Loss::kind)
                        .thenComparing(Loss::message))
                .limit(MOST_LOSSES)
                .toList();
    }

    private static Loss kind(Checkouts.Group group) {
        return switch (group.stage()) {
            case "REVIEW" -> new Loss(group.reason(), "", 0);
            case "FAILED" -> new Loss(group.stage(), group.reason(), 0);
            default -> new Loss(group.stage(), "", 0);
        };
    }
}
