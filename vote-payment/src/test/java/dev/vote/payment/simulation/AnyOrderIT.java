package dev.vote.payment.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.payment.container.PlainVote;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.SettlementBatch;
import dev.vote.sandbox.audit.BooksAudit;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Any order of the same evidence, in groups of any size, ends in the same state: the payments' status, why they are reviewed, when
 * they were paid, the ledger's entries and the tallies.
 *
 * <p>That is so for all that a gateway can truly say of charges that it takes once or not at all: pending, declined, words that we
 * don't know, and one taking, right or wrong, each as often as it likes. It is not so, and need not be, for two things. Of a charge
 * that was given back, whether we heard of the taking before decides whether there is something to reverse or only to review.
 * And of a gateway that contradicts itself about what it took, the first word holds and the rest is kept as evidence. Which of the
 * gateway's words for the voter and for the way of paying is shown may depend on the order too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyOrderIT {

    private PlainVote vote;
    private Booth booth;
    private SettlementBatch batch;

    /** What is said of one charge, in four pieces. */
    enum Story {
        PAID((booth, charge) -> List.of(
                booth.webhook(paid(charge)),
                booth.webhook(charge),
                booth.reply(charge, "success"),
                booth.reply(charge, "ongoing"))),
        FAILED_THEN_PAID((booth, charge) -> List.of(
                booth.reply(charge, "failed"),
                booth.reply(charge, "failed"),
                booth.webhook(paid(charge)),
                booth.reply(charge, "success"))),
        PAID_TOO_LITTLE((booth, charge) -> List.of(
                booth.reply(charge, "failed"),
                booth.webhook(taken(charge, charge.askedMinor() - 1)),
                booth.webhook(charge),
                booth.reply(charge, "success"))),
        PAID_AMID_UNKNOWN_WORDS((booth, charge) -> List.of(
                booth.reply(charge, "reversal pending"),
                booth.webhook(paid(charge)),
                booth.reply(charge, "teleported"),
                booth.reply(charge, "abandoned"))),
        NEVER_PAID((booth, charge) -> List.of(
                booth.reply(charge, "failed"),
                booth.reply(charge, "ongoing"),
                booth.reply(charge, "failed"),
                booth.reply(charge, "teleported")));

        private final BiFunction<Booth, Charge, List<Evidence>> pieces;

        Story(BiFunction<Booth, Charge, List<Evidence>> pieces) {
            this.pieces = pieces;
        }

        private static Charge paid(Charge charge) {
            return taken(charge, charge.askedMinor());
        }

        private static Charge taken(Charge charge, long amountMinor) {
            charge.take(new Charge.Taking(amountMinor, charge.currency(), "test", Booth.NOON.plusSeconds(60)));
            return charge;
        }
    }

    @BeforeAll
    void open() {
        vote = PlainVote.create(Clock.fixed(Booth.NOON.plusSeconds(600), ZoneOffset.UTC));
        booth = new Booth(vote);
        batch = vote.beans().get(SettlementBatch.class);
    }

    @AfterAll
    void audit() throws SQLException {
        assertThat(BooksAudit.findings(vote.database())).isEmpty();
        vote.close();
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void ofAFewPiecesEveryOrderInEveryPartitionEndsTheSame(Story story) {
        List<List<Integer>> orders = permutations(IntStream.range(0, 4).boxed().toList());
        List<String> ends = new ArrayList<>();
        for (List<Integer> order : orders) {
            for (int cuts = 0; cuts < 1 << 3; cuts++) {
                ends.add(end(List.of(story), order, cuts));
            }
        }
        assertThat(ends).hasSize(24 * 8);
        assertThat(ends.stream().distinct()).hasSize(1);
    }

    @Test
    void ofManyPiecesAboutSeveralPaymentsOrdersByChanceEndTheSame() {
        List<Story> stories = List.of(Story.values());
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, 4 * stories.size()).boxed().toList());
        Random random = new Random(5);
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Collections.shuffle(order, random);
            ends.add(end(stories, order, random.nextInt(1 << 19)));
        }
        assertThat(ends.stream().distinct()).hasSize(1);
    }

    /** If the comparison couldn't tell two ends apart, it would prove nothing. */
    @Test
    void whatDoesDependOnTheOrderIsSeenToDepend() {
        assertThat(reversed(List.of(0, 1))).startsWith("REVERSED").endsWith(" CREDIT2 REVERSAL-2");
        assertThat(reversed(List.of(1, 0))).startsWith("REVERSED").doesNotContain("CREDIT2");
    }

    private String reversed(List<Integer> order) {
        Charge charge = booth.sellPaid(booth.contestant());
        List<Evidence> pieces = List.of(booth.webhook(charge), booth.reply(charge, "reversed"));
        order.forEach(index -> batch.settle(List.of(pieces.get(index))));
        return booth.state(charge);
    }

    /**
     * Tells the stories of new payments for one new contestant, all their pieces in one order.
     *
     * @param cuts a bit for each place between two pieces: set where one group ends and the next begins
     * @return the state in the end
     */
    private String end(List<Story> stories, List<Integer> order, int cuts) {
        long contestant = booth.contestant();
        List<Charge> charges =
                stories.stream().map(story -> booth.sell(contestant)).toList();
        List<Evidence> pieces = IntStream.range(0, stories.size())
                .boxed()
                .flatMap(i -> stories.get(i).pieces.apply(booth, charges.get(i)).stream())
                .toList();
        List<Evidence> group = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            group.add(pieces.get(order.get(i)));
            if ((cuts & 1 << i) != 0 || i == order.size() - 1) {
                batch.settle(List.copyOf(group));
                group.clear();
            }
        }
        return charges.stream().map(booth::state).toList() + " " + booth.votes(contestant);
    }

    /** Two of one amount and a third one, each told of by a message, by the list, or by both, and each more than once. */
    @Test
    void partsThatWentBackAreCountedOnceInEveryOrderOfMessagesAndList() {
        for (List<Integer> order : permutations(IntStream.range(0, 5).boxed().toList())) {
            Charge charge = booth.sellPaid(booth.contestant());
            List<Evidence> pieces = List.of(
                    booth.partRefunded(charge, 1_000, "TRF_1"),
                    booth.partListed(charge, 1_000, 1),
                    booth.partRefunded(charge, 1_000, "TRF_2"),
                    booth.partListed(charge, 1_000, 2),
                    booth.partListed(charge, 500, 3));
            batch.settle(List.of(booth.webhook(charge)));

            order.forEach(index -> batch.settle(List.of(pieces.get(index))));
            assertThat(booth.parts(charge)).as("order %s", order).isEqualTo("OPEN 3 2500");
            order.forEach(index -> batch.settle(List.of(pieces.get(index))));
            assertThat(booth.parts(charge)).as("again %s", order).isEqualTo("OPEN 3 2500");
        }
    }

    @Test
    void aPartWhoseMessagesHaveNoNameIsOneWithTheListsToo() {
        Charge charge = booth.sellPaid(booth.contestant());
        batch.settle(List.of(booth.webhook(charge), booth.partRefunded(charge, 1_000, null)));

        batch.settle(List.of(booth.partListed(charge, 1_000, 1), booth.partRefunded(charge, 1_000, null)));

        assertThat(booth.parts(charge)).isEqualTo("OPEN 1 1000");
    }

    /** As older versions kept it. */
    @Test
    void aPartOfWhichNoAmountIsKnownIsOneWithTheListsToo() {
        Charge charge = booth.sellPaid(booth.contestant());
        batch.settle(List.of(booth.webhook(charge), booth.partRefunded(charge, 1_000, "TRF_1")));
        booth.update("UPDATE partial_refund_part SET amount_minor = NULL, currency = NULL");

        batch.settle(List.of(booth.partListed(charge, 1_000, 1), booth.partListed(charge, 1_000, 1)));
        assertThat(booth.parts(charge)).isEqualTo("OPEN 1 1000");
        batch.settle(List.of(booth.partListed(charge, 500, 2)));

        assertThat(booth.parts(charge)).isEqualTo("OPEN 2 1500");
    }

    private static List<List<Integer>> permutations(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        return of.stream()
                .flatMap(first -> permutations(
                                of.stream().filter(each -> !each.equals(first)).toList())
                        .stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }
}
