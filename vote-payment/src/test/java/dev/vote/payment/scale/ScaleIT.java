package dev.vote.payment.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.reconciliation.RunPhase;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Role;
import dev.vote.domain.staff.StaffIdentity;
import dev.vote.payment.certification.CertificationDesk;
import dev.vote.payment.certification.CertificationFile;
import dev.vote.payment.certification.CertificationRuling;
import dev.vote.payment.container.Mishaps;
import dev.vote.payment.container.MovedClock;
import dev.vote.payment.container.PlainVote;
import dev.vote.payment.gateway.paystack.HttpCalls;
import dev.vote.payment.gateway.paystack.PaystackCalls;
import dev.vote.payment.reconciliation.Reconciliation;
import dev.vote.payment.seal.Auditor;
import dev.vote.payment.seal.LedgerExport;
import dev.vote.payment.seal.Sealer;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SteppedSettlement;
import dev.vote.sandbox.audit.BooksAudit;
import dev.vote.sandbox.database.EmbeddedDatabase;
import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.gateway.ChargeRequest;
import dev.vote.sandbox.gateway.Endpoint;
import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.past.PastPayments;
import dev.vote.sandbox.past.SettledRows;
import jakarta.persistence.EntityManager;
import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is done with all payments, done with as many as {@code proof.rows} says, in a JVM whose heap is far smaller than they are. The gateway's
 * list comes over HTTP from the stand-in.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ScaleIT {

    private static final int ROWS = Integer.getInteger("proof.rows", 5_000);
    private static final int PAGE = 100;
    private static final int CONTESTANTS = 200;
    /** The heap is looked at every so many steps. */
    private static final int EVERY = Math.max(5, ROWS / PAGE / 20);

    private static final Duration SPAN = Duration.ofDays(30);
    private static final Duration LEASE_OVER = Duration.ofMinutes(3);
    private static final Duration PAST_THE_LAG = Duration.ofMinutes(11);

    /** What is held at once, whatever the number of rows: in MiB, more than at the beginning. */
    private static final long HEAP_BOUND = 24;

    private static final String CONTEST = """
            INSERT INTO contest (slug, title, currency, price_minor, opens_at, closes_at, time_zone, state)
            VALUES ('million', 'Million', 'NGN', 5000, now() - interval '100 days', now() - interval '12 hours', 'UTC', 'OPEN');
            INSERT INTO contestant (contest_id, code, name)
                SELECT t.id, 'C' || n, 'Contestant ' || n FROM contest t, generate_series(1, %d) n;
            INSERT INTO tally (contestant_id, contest_id) SELECT id, contest_id FROM contestant;
            INSERT INTO staff (email, name) VALUES ('auditor@example.com', 'Auditor')""".formatted(CONTESTANTS);

    /** It tells of the step that the database breaks off; held here because loggers that nobody holds forget their level. */
    private static final Logger TOLD = Logger.getLogger(Reconciliation.class.getName());

    private final Figures figures = new Figures();
    private final MovedClock clock = new MovedClock();
    private final PastPayments payments =
            new PastPayments(ROWS, clock.instant().minus(Duration.ofDays(1)), SPAN.dividedBy(ROWS), 3, 15_000);
    private final Deviations deviations = new Deviations(payments);
    private EmbeddedDatabase database;
    private PaystackStandIn gateway;
    private PlainVote vote;

    @BeforeAll
    void fill() throws Exception {
        TOLD.setLevel(Level.OFF);
        database = SandboxDatabase.temporary();
        gateway = PaystackStandIn.start(StandInSettings.defaults()
                .secret(PlainVote.SECRET_KEY)
                .clock(clock)
                .archive(deviations.charges("test")));
        gateway.charges().open(ChargeRequest.of("order-4711", "shop@example.com", 100, "NGN"));
        vote = PlainVote.on(
                database,
                clock,
                Map.of("vote.paystack.base-url", gateway.url().toString(), "vote.reconciliation.nightly-at", "00:00"));
        vote.beans().replace(PaystackCalls.class, HttpCalls.class).replace(Settlement.class, SteppedSettlement.class);
        update(CONTEST);
        figures.time("filling the tables", () -> {
            new SettledRows(database.administrator()).replaceAll(payments, deviations.amendments());
            return null;
        });
    }

    @AfterAll
    void end() {
        vote.close();
        gateway.close();
        database.close();
    }

    /** Where a run is. */
    private record Place(RunPhase phase, long pages, long theirs, long ours, String trouble) {}

    private Place place() {
        try (Connection connection = vote.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM reconciliation_run")) {
            return row.next()
                    ? new Place(
                            RunPhase.valueOf(row.getString("phase")),
                            row.getLong("pages"),
                            row.getLong("theirs"),
                            row.getLong("ours"),
                            row.getString("trouble"))
                    : new Place(RunPhase.LISTING, 0, 0, 0, "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server goes on with the run, until it ends in the middle of it; the heap is looked at now and then. */
    private void goOn(Predicate<Place> until, List<Long> heap) {
        AtomicInteger steps = new AtomicInteger();
        vote.beans().get(Reconciliation.class).run(() -> {
            if (steps.getAndIncrement() % EVERY == 0) {
                heap.add(Figures.heap());
            }
            return !until.test(place());
        });
    }

    @Test
    void eachDifferenceIsFoundInLittleMemoryHoweverOftenTheRunBreaks() throws Exception {
        Reconciliation reconciliation = vote.beans().get(Reconciliation.class);
        HttpCalls calls = (HttpCalls) vote.beans().get(PaystackCalls.class);
        long listed = ROWS - 3L * Deviations.EACH + 1;
        long pages = (listed + PAGE - 1) / PAGE;
        long heap = Figures.heap();
        List<Long> looks = new ArrayList<>();

        // a server ends in the middle of the list
        figures.time("a third of the list", () -> {
            goOn(place -> place.pages >= pages / 3, looks);
            return null;
        });
        Place stopped = place();
        assertThat(stopped.pages).isEqualTo(pages / 3);
        reconciliation.run(() -> true);
        assertThat(place()).as("it is that server's until its lease is over").isEqualTo(stopped);
        clock.move(LEASE_OVER);

        // the database ends the connection that has written a page, and not committed it
        AtomicBoolean armed = new AtomicBoolean(true);
        vote.meet(new Mishaps() {
            @Override
            public void beforeCommit() {
                if (armed.get() && endWriters()) {
                    armed.set(false);
                }
            }
        });
        reconciliation.run(() -> true);
        assertThat(armed).isFalse();
        Place broken = place();
        assertThat(broken.pages).isEqualTo(stopped.pages);
        assertThat(broken.trouble).isNotEmpty();
        vote.meet(Mishaps.NONE);
        clock.move(LEASE_OVER);

        // a server is slow, and another one takes its run over meanwhile
        AtomicInteger asked = new AtomicInteger();
        calls.beforeList(() -> {
            if (asked.incrementAndGet() == 10) {
                clock.move(LEASE_OVER);
                AtomicInteger steps = new AtomicInteger();
                reconciliation.run(() -> steps.getAndIncrement() < 5);
            }
        });
        reconciliation.run(() -> true);
        assertThat(place().pages).isBetween(stopped.pages + 12, stopped.pages + 14);
        calls.beforeList(() -> {});
        clock.move(LEASE_OVER);

        figures.time("the rest of the list, its lines, and half of ours", () -> {
            goOn(place -> place.ours >= ROWS / 2, looks);
            return null;
        });
        Place compared = place();
        assertThat(compared.phase).isEqualTo(RunPhase.OURS);
        assertThat(compared.theirs).isEqualTo(listed);
        clock.move(LEASE_OVER);
        figures.time("the rest of ours, and all messages", () -> {
            goOn(place -> false, looks);
            return null;
        });

        assertThat(
                        texts(
                                "SELECT kind || ' ' || reference FROM reconciliation_difference WHERE state = 'OPEN' ORDER BY 1"))
                .isEqualTo(deviations.found());
        long found = deviations.found().size();
        long notOnTheList = 3L * Deviations.EACH;
        assertThat(texts("""
                        SELECT concat_ws(' ', phase, pages, theirs, ours, matched, not_ours, settled, differences, unanswered, trouble)
                        FROM reconciliation_run"""))
                .containsExactly(String.join(
                        " ",
                        "DONE",
                        Long.toString(pages),
                        Long.toString(listed),
                        Long.toString(ROWS - 2L * Deviations.EACH),
                        Long.toString(listed - 1 - (found - notOnTheList)),
                        "1",
                        Long.toString(3L * Deviations.EACH),
                        Long.toString(found),
                        "0",
                        ""));
        assertThat(gateway.calls().count(Endpoint.LIST))
                .as("what was read stays read, but for a page that wasn't kept, and one that another server kept")
                .isEqualTo((int) pages + 2);
        assertThat(number("SELECT count(*) FROM reconciliation_line")).isZero();
        assertThat(BooksAudit.findings(vote.database())).isEmpty();
        figures.add(
                "heap while comparing",
                heap + " MiB at first, then at most "
                        + looks.stream().mapToLong(Long::longValue).max().orElseThrow() + " MiB at " + looks.size()
                        + " looks");
        assertThat(looks).hasSizeGreaterThan(10).allMatch(held -> held < heap + HEAP_BOUND);
    }

    /** @return whether there was one */
    private boolean endWriters() {
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE state = 'idle in transaction' AND query LIKE 'INSERT INTO reconciliation_line%'""")) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theLedgerIsSealedAuditedCertifiedAndVerified(@TempDir Path folder) throws Exception {
        long entries = number("SELECT count(*) FROM ledger_entry");
        long heap = Figures.heap();
        figures.time("sealing all entries", this::seal);
        // as it goes on, until it needn't look at them again
        for (int run = 0; run < 2; run++) {
            clock.move(PAST_THE_LAG);
            seal();
        }
        assertThat(number("SELECT watermark FROM sealing")).isGreaterThanOrEqualTo(entries);
        assertThat(number("SELECT sum(entries) FROM seal")).isEqualTo(entries);

        figures.time("auditing the ledger", () -> {
            vote.beans().get(Auditor.class).auditFor(staff());
            return null;
        });
        assertThat(
                        texts(
                                "SELECT concat_ws(' ', entries, unsealed, differences) FROM ledger_audit ORDER BY id DESC LIMIT 1"))
                .containsExactly(entries + " 0 0");
        long afterAudit = Figures.heap();

        CertificationDesk desk = vote.beans().get(CertificationDesk.class);
        vote.requests().begin();
        vote.beans()
                .get(CurrentStaff.class)
                .become(new StaffIdentity(
                        staff(), "Auditor", "auditor@example.com", Set.of(Role.ADMIN), Set.of(), "en", "127.0.0.1"));
        Contest contest = vote.beans().get(EntityManager.class).find(Contest.class, number("SELECT id FROM contest"));
        CertificationFile shown = figures.time("the page before certifying", () -> desk.open(contest.getId()))
                .orElseThrow();
        try (ContestLock lock = new ContestLock(vote.database())) {
            assertThat(figures.time(
                            "certifying",
                            () -> desk.certify(contest.getId(), 1, shown.shown(), "All that was compared agrees.")))
                    .isEqualTo(CertificationRuling.CERTIFIED);
            figures.add("the contest locked meanwhile", lock.longest());
        }
        long afterCertifying = Figures.heap();

        Path ledger = folder.resolve("ledger.txt");
        figures.time("the public export", () -> {
            try (OutputStream out = Files.newOutputStream(ledger)) {
                vote.beans().get(LedgerExport.class).write(contest, out);
            }
            return null;
        });
        figures.add("its size", (Files.size(ledger) >> 20) + " MiB");
        long afterExport = Figures.heap();
        Path certificate = folder.resolve("certificate.txt");
        Files.writeString(
                certificate,
                desk.certificate(contest.getId(), Optional.empty())
                        .orElseThrow()
                        .text());
        String told = figures.time("verifying it with the certificate", () -> verify(folder, ledger, certificate));

        figures.add(
                "heap: before, after audit, certificate, export",
                heap + ", " + afterAudit + ", " + afterCertifying + ", " + afterExport + " MiB");
        assertThat(told).contains("Everything is right");
        assertThat(List.of(afterAudit, afterCertifying, afterExport)).allMatch(held -> held < heap + HEAP_BOUND);
    }

    private Void seal() {
        Sealer sealer = vote.beans().get(Sealer.class);
        for (OptionalLong more = sealer.seal(0); more.isPresent(); ) {
            more = sealer.seal(more.getAsLong());
        }
        return null;
    }

    private static String verify(Path folder, Path ledger, Path certificate) throws Exception {
        Path told = folder.resolve("told.txt");
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx" + System.getProperty("proof.verifier-heap", "512m"),
                        Path.of("..", "docs", "verification", "VerifyLedger.java")
                                .toString(),
                        ledger.toString(),
                        "--certificate",
                        certificate.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        int exit = process.waitFor();
        String text = Files.readString(told, StandardCharsets.UTF_8);
        assertThat(exit).as(text).isZero();
        return text;
    }

    private long staff() throws SQLException {
        return number("SELECT id FROM staff");
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = vote.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    private List<String> texts(String sql) throws SQLException {
        DataSource source = vote.database();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
