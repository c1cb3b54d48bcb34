package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.gateway.Endpoint;
import dev.vote.sandbox.gateway.FaultKind;
import dev.vote.sandbox.gateway.FaultRule;
import dev.vote.sandbox.gateway.Payment;
import dev.vote.sandbox.process.Program;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a server needs runs short: connections, the database's speed, the gateway's answers, its own time. Whoever has to
 * wait is told so, in time; nothing that was paid is lost; and afterwards everything is as before, without a restart.
 */
@Tag("proof")
@Tag("resources")
class ResourcesIT {

    /** What a machine that is busy with other things may add. */
    private static final Duration MARGIN = Duration.ofSeconds(4);

    private static final Duration FAST = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofMinutes(1);

    private static ScarceStage stage;

    private final Contest contest = Contest.open(1);

    @BeforeAll
    static void build() {
        stage = ScarceStage.build();
    }

    @AfterAll
    static void strike() {
        if (stage != null) {
            stage.close();
        }
    }

    @AfterEach
    void mend() {
        stage.gateway().faults().clear();
        stage.distance(Duration.ZERO);
    }

    /** Pages have all connections, and wait. */
    @Test
    void withoutAFreeConnectionWebhooksAreRefusedInTimeAndComeAgain() throws SQLException {
        List<String> references = stage.buy(contest, 30);
        Burst pages = whileContestsAreLocked(() -> {
            Burst waiting = Burst.of(
                    Collections.nCopies(2 * ScarceStage.CONNECTIONS, "/contests/" + contest.slug()), stage::get);
            await().atMost(SOON).until(() -> waitingSessions() == ScarceStage.CONNECTIONS);
            assertWebhooksAreRefusedInTime("no connection", references);
            return waiting;
        });
        assertThat(pages.answers())
                .as("pages waited, or were told that they can't be shown")
                .extracting(Burst.Timed::status)
                .isSubsetOf(200, 503);
        assertAllIsCredited(references);
    }

    /** Each piece of evidence waits for a lock, together and alone. */
    @Test
    void settlementThatGetsNoLockIsGivenUpInTimeAndComesAgain() throws SQLException {
        List<String> references = stage.buy(contest, 30);
        whileContestsAreLocked(() -> {
            assertWebhooksAreRefusedInTime("no lock", references);
            return null;
        });
        assertAllIsCredited(references);
    }

    private <T> T whileContestsAreLocked(Supplier<T> events) throws SQLException {
        try (Connection other = stage.database().dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE contest IN ACCESS EXCLUSIVE MODE");
            T result = events.get();
            other.rollback();
            return result;
        }
    }

    private static long waitingSessions() {
        return Sql.number("SELECT count(*) FROM pg_stat_activity WHERE usename = 'vote' AND wait_event_type = 'Lock'");
    }

    private void assertWebhooksAreRefusedInTime(String why, List<String> references) {
        references.forEach(reference -> stage.gateway().charges().pay(reference));
        List<Burst.Timed> webhooks = Burst.of(references, stage::deliver).answers();
        Duration longest = webhooks.stream()
                .map(Burst.Timed::took)
                .max(Duration::compareTo)
                .orElseThrow();
        System.out.printf(
                "resources: %s: %d webhooks, refused within %d ms%n", why, webhooks.size(), longest.toMillis());
        webhooks.forEach(webhook -> assertRefusedForNow(webhook.answer()));
        assertThat(longest).isLessThan(ScarceStage.PATIENCE.plus(MARGIN));
        assertThat(contest.votesOf("C1")).isZero();
    }

    /** A hundred milliseconds for whatever is sent to the database, and more webhooks than may wait. */
    @Test
    void slowDatabaseFillsTheQueueWhichIsBoundedAndSettlesInLargerGroups() {
        List<String> references = stage.buy(contest, 180);
        stage.distance(Duration.ofMillis(100));
        Scrape before = stage.metrics();
        long begin = System.nanoTime();
        references.forEach(reference -> stage.gateway().charges().pay(reference));
        Burst burst = Burst.of(references, stage::deliver);
        double threads = 0;
        while (!burst.isOver()) {
            Scrape now = stage.metrics();
            assertThat(now.value("vote_settlement_queue_length")).isLessThanOrEqualTo(ScarceStage.QUEUE);
            threads = Math.max(threads, now.value("jvm_threads_current"));
        }
        assertThat(threads - before.value("jvm_threads_current"))
                .as("threads that came with the burst")
                .isLessThan(references.size());

        List<Burst.Timed> refused = burst.answers().stream()
                .filter(answer -> answer.status() != 200)
                .toList();
        assertThat(refused).isNotEmpty().hasSizeLessThan(references.size());
        refused.forEach(answer -> {
            assertRefusedForNow(answer.answer());
            assertThat(answer.took()).isLessThan(ScarceStage.PATIENCE.plus(MARGIN));
        });
        awaitAllCredited(references);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Scrape after = stage.metrics();
        double size = grown(before, after, "vote_settlement_group_size_sum")
                / grown(before, after, "vote_settlement_group_size_count");
        System.out.printf(
                "resources: slow database: %d webhooks, %d of them refused at first; %d payments in %d ms, %.1f pieces a group, %.0f threads%n",
                references.size(), refused.size(), references.size(), took.toMillis(), size, threads);
        assertThat(grown(before, after, "vote_settlements_total{outcome=\"busy\",road=\"webhook\"}"))
                .isPositive();
        assertThat(size).as("pieces of evidence in a group").isGreaterThan(4);

        stage.distance(Duration.ZERO);
        assertAllIsCredited(references);
    }

    /** More voters than the server has ever had threads wait for a gateway that says nothing. */
    @Test
    void silentGatewayHoldsUpNobodyButThoseWhoOrder() {
        List<String> references = stage.buy(contest, 20);
        String secret = stage.buy(contest, 1).get(0);
        Scrape before = stage.metrics();
        for (Endpoint endpoint : List.of(Endpoint.INITIALIZE, Endpoint.VERIFY)) {
            stage.gateway()
                    .faults()
                    .add(FaultRule.of(FaultKind.API_HANG).at(endpoint).delay(Duration.ofSeconds(30)));
        }
        stage.gateway().charges().pay(secret, Payment.asAsked().withoutWebhook());
        Burst orders = Burst.of(Collections.nCopies(120, contest), stage::order);
        for (String reference : references) {
            stage.gateway().charges().pay(reference, Payment.asAsked().withoutWebhook());
            assertAnswersFast(Burst.timed(() -> stage.deliver(reference)));
            assertAnswersFast(Burst.timed(() -> stage.get("/contests/" + contest.slug())));
            assertAnswersFast(Burst.timed(() -> stage.get("/api/ready")));
        }
        assertThat(orders.isOver()).as("orders waited all that time").isFalse();

        Duration longest = ScarceStage.GATEWAY_TIMEOUT.multipliedBy(3).plus(MARGIN);
        for (Burst.Timed order : orders.answers()) {
            assertRefusedForNow(order.answer());
            assertThat(order.took()).isLessThan(longest);
        }
        assertThat(grown(before, stage.metrics(), unavailable("initialize"))).isPositive();

        stage.gateway().faults().clear();
        await().atMost(SOON).until(() -> stage.order(contest).statusCode() == 201);
        references.forEach(reference -> assertThat(credits(reference)).isOne());
        await("the recheck asks again").atMost(SOON).until(() -> credits(secret) == 1);
        Audit.holds();
    }

    @Test
    @Tag("long")
    void serverThatIsStoppedAnswersWhatItAcceptedAndEndsInTime() {
        List<String> references = stage.buy(contest, ScarceStage.QUEUE);
        references.forEach(reference ->
                stage.gateway().charges().pay(reference, Payment.asAsked().withoutWebhook()));
        stage.distance(Duration.ofMillis(200));
        Burst burst = Burst.of(references, stage::deliver);
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> stage.metrics().value("vote_settlement_queue_length") > ScarceStage.QUEUE / 2.0);

        Program program = Program.find(stage.server().pid()).orElseThrow();
        program.signal("TERM");
        assertThat(program.awaitEnd(Duration.ofSeconds(30)))
                .as("it ended by itself")
                .isTrue();
        List<Burst.Timed> came = burst.answersThatCame();
        long acknowledged =
                came.stream().filter(answer -> answer.status() == 200).count();
        long credited = contest.votesOf("C1") / ScarceStage.VOTES;
        System.out.printf(
                "resources: stop: %d webhooks, %d of them answered, %d acknowledged; %d credited%n",
                references.size(), came.size(), acknowledged, credited);
        assertThat(came).extracting(Burst.Timed::status).isSubsetOf(200, 503);
        assertThat(acknowledged)
                .as("more than one group was settled and answered, and nothing without a credit")
                .isGreaterThan(ScarceStage.QUEUE / 2)
                .isLessThanOrEqualTo(credited);

        stage.distance(Duration.ZERO);
        stage.server().restart();
        stage.awaitAnswer();
        references.forEach(reference ->
                stage.gateway().webhooks().resend(stage.gateway().charges().get(reference)));
        assertAllIsCredited(references);
    }

    private static void assertRefusedForNow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        Guarded.assertTellsNothing(answer);
    }

    private static void assertAnswersFast(Burst.Timed answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.took()).isLessThan(FAST);
    }

    private void awaitAllCredited(List<String> references) {
        await().atMost(SOON).until(() -> contest.votesOf("C1") == (long) references.size() * ScarceStage.VOTES);
    }

    /** And all is as before. */
    private void assertAllIsCredited(List<String> references) {
        awaitAllCredited(references);
        String another = stage.buy(contest, 1).get(0);
        stage.gateway().charges().pay(another, Payment.asAsked().withoutWebhook());
        await().atMost(SOON).untilAsserted(() -> assertAnswersFast(Burst.timed(() -> stage.deliver(another))));
        assertThat(contest.votesOf("C1")).isEqualTo((references.size() + 1L) * ScarceStage.VOTES);
        Audit.holds();
    }

    private static long credits(String reference) {
        return Sql.number("""
                SELECT count(*) FROM ledger_entry e JOIN payment p ON p.id = e.payment_id
                WHERE p.reference = ? AND e.kind = 'CREDIT'""", reference);
    }

    private static String unavailable(String operation) {
        return "vote_gateway_call_seconds_count{gateway=\"paystack\",operation=\"" + operation
                + "\",result=\"unavailable\"}";
    }

    private static double grown(Scrape before, Scrape after, String sample) {
        return after.value(sample) - before.value(sample);
    }
}
