package dev.vote.sandbox.bench;

import dev.vote.sandbox.bench.Settling.Load;
import dev.vote.sandbox.bench.Steady.Pace;
import io.vertx.core.buffer.Buffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;

/** What is measured. */
final class Parts {

    static final String WEBHOOKS = "/vote/api/webhooks/paystack";
    static final String BARE_SPREAD = "bare SQL, spread";
    static final String BARE_HOT = "bare SQL, hot";
    static final String SPREAD = "Vote, spread";
    static final String HOT = "Vote, hot";
    static final String EMPTY_POST = "empty POST";
    static final String STEADY = "Vote, hot, at half of its peak";
    static final String RESULTS = "results, 500 reads/s";
    static final String RESULTS_KNOWN = "results that the reader has, 500 reads/s";
    static final String PAGE = "contest's page, 50 reads/s";
    static final String SPREAD_FEW = SPREAD + ", after 10,000";
    static final String HOT_FEW = HOT + ", after 10,000";
    static final String SPREAD_MANY = SPREAD + ", after 1,000,000";
    static final String HOT_MANY = HOT + ", after 1,000,000";

    static final int CONNECTIONS = 64;

    /** A second; only where the peak isn't measured. */
    static final double ASSUMED_PEAK = 2_000;

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int TIMES = 3;
    private static final int PERCENT_FORGED = 10;
    private static final int STEADY_SECONDS = 60;
    private static final int READING_SECONDS = 20;
    private static final double RESULTS_RATE = 500;
    private static final double PAGES_RATE = 50;
    private static final int OK = 200;

    private final Gear gear;
    private final DataSource database;
    private final int payments;
    private final Random random = new Random(1);

    /** @param payments of each part that settles as fast as it can */
    Parts(Gear gear, DataSource database, int payments) {
        this.gear = gear;
        this.database = database;
        this.payments = payments;
    }

    List<Part> warmUp() {
        return List.of(settling(SPREAD, BenchRows.CONTESTANTS, FEW), settling(HOT, 1, FEW));
    }

    /** What Vote is compared with, as far as it gets faster too. */
    List<Part> rivals() {
        return List.of(new BareSql(database, BARE_SPREAD, payments, BenchRows.CONTESTANTS), emptyPost());
    }

    /** As fast as can be. */
    List<Part> peaks() {
        return List.of(
                new BareSql(database, BARE_SPREAD, payments, BenchRows.CONTESTANTS),
                settling(SPREAD, BenchRows.CONTESTANTS, FEW),
                new BareSql(database, BARE_HOT, payments, 1),
                settling(HOT, 1, FEW),
                emptyPost(),
                new Settling(
                        gear,
                        "Vote, hot, each three times, 10 % forged",
                        new Load(payments, 1, FEW),
                        references -> gear.webhooks().repeatedAndForged(references, TIMES, PERCENT_FORGED, random)));
    }

    /** @param peak payments a second */
    List<Part> steady(double peak) {
        var settled = new Steady(gear, STEADY, new Pace(peak / 2, READING_SECONDS), FEW);
        String results = "/vote/api/contests/" + BenchRows.SLUG + "/results";
        String page = "/vote/contests/" + BenchRows.SLUG;
        return List.of(
                new Steady(gear, STEADY, new Pace(peak / 2, STEADY_SECONDS), FEW),
                settled.whileReading(RESULTS, RESULTS_RATE, () -> Call.get(results, Map.of(), OK)),
                settled.whileReading(RESULTS_KNOWN, RESULTS_RATE, new Knowing(results)),
                settled.whileReading(PAGE, PAGES_RATE, () -> Call.get(page, Map.of(), OK)));
    }

    /** The same with few and with many payments in the tables. */
    List<Part> growth() {
        return List.of(
                settling(SPREAD_FEW, BenchRows.CONTESTANTS, FEW),
                settling(HOT_FEW, 1, FEW),
                settling(SPREAD_MANY, BenchRows.CONTESTANTS, MANY),
                settling(HOT_MANY, 1, MANY));
    }

    private Part settling(String name, int contestants, int settledBefore) {
        return new Settling(gear, name, new Load(payments, contestants, settledBefore), gear.webhooks()::of);
    }

    private Part emptyPost() {
        Buffer body = gear.webhooks().of(List.of("A".repeat(26))).get(0).body();
        Call call = Call.post(EmptyPost.PATH, Map.of("Content-Type", "application/json"), body, OK);
        return new Answering(gear.client(), EMPTY_POST, Collections.nCopies(payments, call));
    }
}
