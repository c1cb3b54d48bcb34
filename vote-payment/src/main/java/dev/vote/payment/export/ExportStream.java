package dev.vote.payment.export;

import dev.vote.domain.export.ExportKind;
import dev.vote.domain.export.ExportRun;
import dev.vote.domain.export.ExportState;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.staff.ContestScope;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Writes an export straight from the database to the browser: no file, no queue, and no more than some hundred rows in
 * memory, however many there are.
 *
 * <p>The rows are those of the moment when it began, whatever is credited meanwhile. It runs outside the container's
 * transactions, which are too short-lived for it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportStream {

    private static final EventLog LOG = EventLog.of(ExportStream.class);

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @EJB
    ExportRuns runs;

    @EJB
    Exports exports;

    @Inject
    ExportSettings settings;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /**
     * Writes all of it, or says that it didn't.
     *
     * @param id of an export that has begun, and is the person's own
     * @param texts gives the words for {@code column.…} and {@code kind.…}
     * @param browser is flushed, and stays open
     * @throws ExportBroken if what was written isn't the whole file
     */
    @Requires(Permission.EXPORT)
    public void write(long id, UnaryOperator<String> texts, OutputStream browser) {
        ExportJob job = exports.job(id);
        Pulse pulse = new Pulse(clock, new ProgressRow(dataSource, clock, id));
        ExportState outcome = ExportState.FAILED;
        boolean isWhole = false;
        try {
            outcome = stream(job, texts, browser, pulse) ? ExportState.DONE : ExportState.CANCELLED;
        } catch (IOException e) {
            outcome = ExportState.CANCELLED;
            throw new ExportBroken("the reader of export " + id + " went away", e);
        } catch (SQLException e) {
            LOG.error("export.failed", e, "export", id, "rows", pulse.rows());
            throw new ExportBroken("export " + id + " failed", e);
        } finally {
            isWhole = runs.end(id, outcome, pulse.rows()) == ExportState.DONE;
        }
        if (!isWhole) {
            throw new ExportBroken("export " + id + " was cancelled");
        }
    }

    /** @return false if it was cancelled */
    private boolean stream(ExportJob job, UnaryOperator<String> texts, OutputStream browser, Pulse pulse)
            throws SQLException, IOException {
        ExportTable table = ExportTable.of(job.run().getKind());
        ExportQuery query = new ExportQuery(table, scope(job.run()), job.run().getPeriod());
        RowCopy copy = new RowCopy(table.columns(), job.zone(), staff.may(Permission.VOTER_EMAIL));
        try (Snapshot snapshot = Snapshot.open(dataSource, settings)) {
            if (!pulse.begin(snapshot.count(query::prepareCount))) {
                return false;
            }
            Sheet sheet = sheet(job, texts, browser);
            boolean isWhole = snapshot.read(query::prepareSelect, row -> {
                copy.copy(row, sheet);
                return pulse.beat();
            });
            if (isWhole) {
                sheet.finish();
                browser.flush();
            }
            return isWhole;
        }
    }

    private ContestScope scope(ExportRun run) {
        return run.getContestId()
                .map(contest -> ContestScope.only(Set.of(contest)))
                .orElseGet(() -> staff.contests(Permission.EXPORT));
    }

    private static Sheet sheet(ExportJob job, UnaryOperator<String> texts, OutputStream browser) throws IOException {
        ExportKind kind = job.run().getKind();
        List<Column> columns = ExportTable.of(kind).columns();
        List<String> header =
                columns.stream().map(column -> title(column, job, texts)).toList();
        return switch (job.run().getFormat()) {
            case CSV -> new CsvSheet(browser, header);
            case XLSX -> new XlsxSheet(browser, XlsxLayout.of(texts.apply("kind." + kind), header, columns));
        };
    }

    private static String title(Column column, ExportJob job, UnaryOperator<String> texts) {
        String title = texts.apply("column." + column.name());
        return column.type() == CellType.MOMENT ? title + " (" + job.zone().getId() + ')' : title;
    }
}
