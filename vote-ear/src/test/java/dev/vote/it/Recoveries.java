package dev.vote.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the kills of a run did, on the console as they happen, and as a table in {@code target/proof} in the end. */
final class Recoveries {

    private record Line(Recovery recovery, long uncredited, long meanwhile) {}

    private final long seed;
    private final List<Line> lines = new ArrayList<>();

    Recoveries(long seed) {
        this.seed = seed;
        System.out.printf("crash: proof.seed=%d on %s%n", seed, OwnServer.product());
    }

    /**
     * @param uncredited how many payments had been paid and not credited when it was killed
     * @param meanwhile how many were paid from the kill to the first credit
     */
    void add(Recovery recovery, long uncredited, long meanwhile) {
        lines.add(new Line(recovery, uncredited, meanwhile));
        System.out.printf(
                Locale.ROOT,
                "crash: kill %d, %s: paid and not credited %d, paid meanwhile %d, answers after %.1f s, credits after %.1f s%n",
                lines.size(),
                recovery.victim().title(),
                uncredited,
                meanwhile,
                seconds(recovery.toAnswer()),
                seconds(recovery.toCredit()));
    }

    long uncreditedAtKills() {
        return lines.stream().mapToLong(Line::uncredited).sum();
    }

    long paidMeanwhile() {
        return lines.stream().mapToLong(Line::meanwhile).sum();
    }

    void report(Books books) {
        StringBuilder text = new StringBuilder("""
                | killed | times | start to answer, s: median / max | answer to first credit | start to first credit |
                | --- | --- | --- | --- | --- |
                """);
        Stream.of(Victim.values()).map(this::row).forEach(text::append);
        text.append(
                "%nSeed %d; %d payments were paid: %d were not credited yet when something was killed, %d were paid before it was back.%n"
                        .formatted(seed, books.paid(), uncreditedAtKills(), paidMeanwhile()));
        text.append(books.evidence());
        System.out.println(text);
        try {
            Path folder = Files.createDirectories(Path.of("target", "proof"));
            Files.writeString(folder.resolve("crash-" + OwnServer.product().optionName() + ".md"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String row(Victim victim) {
        List<Recovery> those = lines.stream()
                .map(Line::recovery)
                .filter(recovery -> recovery.victim() == victim)
                .toList();
        return those.isEmpty()
                ? ""
                : "| %s | %d | %s | %s | %s |%n"
                        .formatted(
                                victim.title(),
                                those.size(),
                                spread(those, Recovery::toAnswer),
                                spread(those, Recovery::fromAnswerToCredit),
                                spread(those, Recovery::toCredit));
    }

    private static String spread(List<Recovery> those, Function<Recovery, Duration> figure) {
        List<Duration> sorted = those.stream().map(figure).sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f",
                seconds(sorted.get(sorted.size() / 2)),
                seconds(sorted.get(sorted.size() - 1)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
