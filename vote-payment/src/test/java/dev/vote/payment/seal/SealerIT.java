package dev.vote.payment.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.payment.container.MovedClock;
import dev.vote.payment.container.PlainVote;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Sealing on a real database: one chain whoever seals, nothing missed whenever it is committed, and an audit that finds what is wrong. */
class SealerIT {

    private static final Duration PAST_THE_LAG = Duration.ofMinutes(11);
    private static final String HORIZON = "mark_xid <= pg_snapshot_xmin(pg_current_snapshot()) AND ";

    /** Seals seven entries at a time. */
    public static class SmallBatches extends SealSettings {
        @Override
        int batchSize() {
            return 7;
        }
    }

    private static int seal(Sealer sealer) {
        int rounds = 1;
        for (OptionalLong more = sealer.seal(0); more.isPresent(); rounds++) {
            more = sealer.seal(more.getAsLong());
        }
        return rounds;
    }

    @Test
    void serversThatSealAtOnceMakeOneChain() throws Exception {
        MovedClock clock = new MovedClock();
        try (PlainVote vote = PlainVote.create(clock)) {
            Sealer sealer = vote.beans().get(Sealer.class);
            Ledger ledger = new Ledger(vote.database());
            AtomicBoolean selling = new AtomicBoolean(true);
            ExecutorService servers = Executors.newFixedThreadPool(3);
            List<Future<?>> ends = new ArrayList<>();
            for (int server = 0; server < 3; server++) {
                ends.add(servers.submit(() -> {
                    while (selling.get()) {
                        sealer.seal(0);
                    }
                }));
            }
            for (int sale = 0; sale < 300; sale++) {
                ledger.enter(sale % 3, 1 + sale % 10);
            }
            selling.set(false);
            for (Future<?> end : ends) {
                end.get(1, TimeUnit.MINUTES);
            }
            servers.shutdown();
            seal(sealer);

            assertThat(ledger.number("SELECT sum(entries) FROM seal")).isEqualTo(300);
            assertThat(ledger.number("SELECT max(number) - count(*) FROM seal")).isZero();
            assertThat(ledger.differences(vote)).isEmpty();
        }
    }

    @Test
    void theKeysRefuseASecondSealAfterTheSameOne() throws Exception {
        try (PlainVote vote = PlainVote.create(new MovedClock())) {
            Sealer sealer = vote.beans().get(Sealer.class);
            Ledger ledger = new Ledger(vote.database());
            ledger.enter(0, 1);
            seal(sealer);
            ledger.enter(0, 1);
            // as a server would that hasn't taken its turn
            try (Connection other = vote.database().getConnection();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("""
                        INSERT INTO seal SELECT contest_id, 2, hash, root, 1, sealed_at, repeat('a', 64) FROM seal""");
                Future<?> second = Executors.newSingleThreadExecutor().submit(() -> sealer.seal(0));
                assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS))
                        .as("it waits")
                        .isNotNull();
                other.commit();
                assertThatThrownBy(() -> second.get(1, TimeUnit.MINUTES)).hasStackTraceContaining("seal_pkey");
                other.setAutoCommit(true);
            }

            assertThat(ledger.number("SELECT count(*) FROM seal")).isEqualTo(2);
            assertThat(ledger.number("SELECT count(*) FROM sealed_entry")).isEqualTo(1);
        }
    }

    @Test
    void manyEntriesAreSealedPieceByPiece() throws Exception {
        try (PlainVote vote = PlainVote.create(new MovedClock())) {
            vote.beans().replace(SealSettings.class, SmallBatches.class);
            Sealer sealer = vote.beans().get(Sealer.class);
            Ledger ledger = new Ledger(vote.database());
            for (int sale = 0; sale < 30; sale++) {
                ledger.enter(0, 1);
            }

            assertThat(seal(sealer)).isEqualTo(5);
            assertThat(ledger.texts("SELECT entries FROM seal ORDER BY number"))
                    .containsExactly("7", "7", "7", "7", "2");
            assertThat(ledger.differences(vote)).isEmpty();
        }
    }

    /** The largest ids are sealed, marks are made and grow old, while an entry with a small id is still uncommitted. */
    private static long commitLate(Ledger ledger, Sealer sealer, MovedClock clock) throws SQLException {
        seal(sealer);
        long late;
        try (Connection open = ledger.open()) {
            late = ledger.enter(open, 0, 5);
            ledger.enter(1, 1);
            seal(sealer);
            assertThat(ledger.number("SELECT max(entry_id) FROM sealed_entry")).isGreaterThan(late);
            for (int run = 0; run < 3; run++) {
                clock.move(PAST_THE_LAG);
                seal(sealer);
            }
            assertThat(ledger.number("SELECT mark FROM sealing")).isGreaterThanOrEqualTo(late);
            open.commit();
            open.setAutoCommit(true);
        }
        seal(sealer);
        return late;
    }

    @Test
    void whatIsCommittedLateIsSealedHoweverLateThatIs() throws Exception {
        MovedClock clock = new MovedClock();
        try (PlainVote vote = PlainVote.create(clock)) {
            Sealer sealer = vote.beans().get(Sealer.class);
            Ledger ledger = new Ledger(vote.database());

            long late = commitLate(ledger, sealer, clock);

            assertThat(ledger.number("SELECT count(*) FROM sealed_entry WHERE entry_id = " + late))
                    .isEqualTo(1);
            for (int run = 0; run < 2; run++) {
                clock.move(PAST_THE_LAG);
                seal(sealer);
            }
            assertThat(ledger.number("SELECT watermark FROM sealing")).isGreaterThanOrEqualTo(late);
            assertThat(ledger.differences(vote)).isEmpty();
        }
    }

    /** The control: by the clock alone it would be missed. The audit says so, and the guide's remedy helps. */
    @Test
    void withoutTheHorizonItWouldBeMissedAndTheAuditFindsIt() throws Exception {
        MovedClock clock = new MovedClock();
        try (PlainVote vote = PlainVote.create(clock)) {
            vote.takeAway(HORIZON);
            Sealer sealer = vote.beans().get(Sealer.class);
            Ledger ledger = new Ledger(vote.database());

            long late = commitLate(ledger, sealer, clock);

            assertThat(ledger.number("SELECT count(*) FROM sealed_entry WHERE entry_id = " + late))
                    .isZero();
            assertThat(ledger.differences(vote)).hasSize(1).allMatch(found -> found.startsWith("UNSEALED " + late));
            ledger.update("UPDATE sealing SET watermark = 0");
            seal(sealer);
            assertThat(ledger.differences(vote)).isEmpty();
        }
    }

    @Test
    void aMarkOfAnotherDatabaseServerIsMadeAnew() throws Exception {
        MovedClock clock = new MovedClock();
        try (PlainVote vote = PlainVote.create(clock)) {
            Sealer sealer = vote.beans().get(Sealer.class);
            Ledger ledger = new Ledger(vote.database());
            ledger.update("UPDATE sealing SET mark_xid = '4000000000'");
            ledger.enter(0, 1);

            for (int run = 0; run < 3; run++) {
                seal(sealer);
                clock.move(PAST_THE_LAG);
            }

            assertThat(ledger.number("SELECT watermark FROM sealing")).isPositive();
        }
    }

    @Test
    void theAuditFindsWhatIsAlteredAndLeavesIt() throws Exception {
        try (PlainVote vote = PlainVote.create(new MovedClock())) {
            Sealer sealer = vote.beans().get(Sealer.class);
            Ledger ledger = new Ledger(vote.database());
            for (int sale = 0; sale < 10; sale++) {
                ledger.enter(0, 2);
            }
            seal(sealer);
            ledger.enter(0, 2);
            seal(sealer);
            assertThat(ledger.differences(vote)).isEmpty();

            ledger.update("UPDATE tally SET votes = votes + 1 WHERE votes > 0");
            assertThat(ledger.differences(vote)).containsExactly("TALLY C0 22 23");
            assertThat(ledger.number("SELECT max(votes) FROM tally")).isEqualTo(23);

            // whoever owns the database can do more
            ledger.update("GRANT UPDATE, DELETE ON ledger_entry, seal TO CURRENT_USER");
            ledger.update("ALTER TABLE ledger_entry DISABLE TRIGGER ledger_is_append_only");
            ledger.update("UPDATE ledger_entry SET votes = 3 WHERE id = (SELECT min(id) FROM ledger_entry)");
            assertThat(ledger.differences(vote)).hasSize(1).allMatch(found -> found.startsWith("SEAL 1 root "));
            ledger.update("DELETE FROM ledger_entry WHERE id = (SELECT min(id) FROM ledger_entry)");
            assertThat(ledger.differences(vote)).contains("SEAL 1 10 entries 9");
            ledger.update("ALTER TABLE seal DISABLE TRIGGER seals_are_append_only");
            ledger.update("DELETE FROM seal WHERE number = 1");
            assertThat(ledger.differences(vote)).anyMatch(found -> found.startsWith("SEAL 2 follows missing "));
        }
    }
}
