package dev.vote.payment.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.seal.Published;
import dev.vote.payment.export.ExportSettings;
import dev.vote.payment.export.Snapshot;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/**
 * A contest's ledger for everybody: contestants with their votes, seals with their entries, and what waits for its seal, as all of it was at
 * one moment. docs/verification.md has the format. It is streamed from the database; there is no personal data in it.
 */
@ApplicationScoped
public class LedgerExport {

    private static final EventLog LOG = EventLog.of(LedgerExport.class);

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @Inject
    SealSettings settings;

    @Inject
    ExportSettings exports;

    @Inject
    Clock clock;

    private Semaphore readers;

    @PostConstruct
    void open() {
        readers = new Semaphore(settings.readers());
    }

    /** Whether one more may read now. */
    public boolean hasRoom() {
        return readers.availablePermits() > 0;
    }

    /**
     * Writes all of it: whoever gets it without its last line hasn't all.
     *
     * @param out is flushed, and stays open
     * @throws LedgerExportBusy before anything is written, if as many read as may
     */
    public void write(Contest contest, OutputStream out) throws IOException {
        if (!readers.tryAcquire()) {
            throw new LedgerExportBusy();
        }
        try (Snapshot snapshot = Snapshot.open(dataSource, exports)) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
            write(contest, snapshot, new LedgerFile(writer));
            writer.flush();
        } catch (SQLException e) {
            LOG.error("ledger.export-failed", e, "contest", contest.getId());
            throw new IOException("the ledger can't be read", e);
        } finally {
            readers.release();
        }
    }

    private void write(Contest contest, Snapshot snapshot, LedgerFile file) throws SQLException, IOException {
        long id = contest.getId();
        file.line(Published.head());
        file.line(Published.contest(id, contest.getSlug()));
        file.line(Published.at(clock.instant()));
        snapshot.read(LedgerReading.CONTESTANTS.of(id), file::contestant);
        snapshot.read(LedgerReading.SEALED.of(id), file::sealed);
        snapshot.read(LedgerReading.WAITING.of(id), file::waiting);
        file.end();
    }
}
