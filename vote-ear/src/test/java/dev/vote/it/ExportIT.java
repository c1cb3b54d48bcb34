package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.staff.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the files, and who gets them. */
@OnVote
class ExportIT {

    private static final String EVIL = "=HYPERLINK(\"http://evil.example\",\"Ada\")";

    private Contest contest;

    @BeforeEach
    void open() {
        contest = Contest.open(3);
    }

    private static String paid(Contest contest, String contestant, long votes) {
        return Bought.votes(contest, contestant, votes).paid().reference();
    }

    @Test
    void csvHoldsExactlyThePaymentsThatWereMade() throws IOException {
        String paid = paid(contest, "C1", 3);
        String open = Bought.votes(contest, "C2", 1).reference();

        List<CSVRecord> payments = ExportFile.csv(StaffSession.of(Role.FINANCE), "PAYMENTS", contest.id());

        assertThat(payments).extracting(line -> line.get("Reference")).containsExactly(paid, open);
        assertThat(payments).extracting(line -> line.get("Status")).containsExactly("CREDITED", "OPEN");
        CSVRecord first = payments.get(0);
        assertThat(first.get("Contestant")).isEqualTo("Contestant 1");
        assertThat(first.get("Votes")).isEqualTo("3");
        assertThat(first.get("Amount")).isEqualTo("150.00");
        assertThat(first.get("Amount in minor units")).isEqualTo("15000");
        assertThat(first.get("E-mail")).isEqualTo("voter@example.com");
        assertThat(first.get("Paid (Africa/Lagos)")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(payments.get(1).get("Paid (Africa/Lagos)")).isEmpty();
    }

    @Test
    void aWorkbookHoldsNumbersAndDatesToCalculateWith() throws IOException {
        String paid = paid(contest, "C1", 3);

        List<Row> rows = ExportFile.xlsx(StaffSession.of(Role.FINANCE), "PAYMENTS", contest.id());

        assertThat(rows).hasSize(2);
        List<String> header = rows.get(0).stream().map(cell -> cell.getText()).toList();
        Row payment = rows.get(1);
        assertThat(payment.getCellText(header.indexOf("Reference"))).isEqualTo(paid);
        assertThat(payment.getCellAsNumber(header.indexOf("Votes"))).contains(BigDecimal.valueOf(3));
        assertThat(payment.getCellAsNumber(header.indexOf("Amount")).orElseThrow())
                .isEqualByComparingTo("150");
        assertThat(payment.getCellAsDate(header.indexOf("Created (Africa/Lagos)")))
                .isPresent();
    }

    @Test
    void aContestantWhoseNameIsAFormulaIsHarmlessInBoth() throws IOException {
        Sql.update("UPDATE contestant SET name = ? WHERE contest_id = ? AND code = 'C1'", EVIL, contest.id());
        StaffSession finance = StaffSession.of(Role.FINANCE);

        List<CSVRecord> lines = ExportFile.csv(finance, "STANDINGS", contest.id());
        List<Row> rows = ExportFile.xlsx(finance, "STANDINGS", contest.id());

        assertThat(lines).extracting(line -> line.get("Contestant")).contains("'" + EVIL);
        assertThat(rows.stream().flatMap(Row::stream)).allMatch(cell -> cell.getFormula() == null);
        assertThat(rows.stream()
                        .flatMap(Row::stream)
                        .filter(cell -> cell.getText().equals(EVIL)))
                .singleElement()
                .matches(cell -> cell.getType() == CellType.STRING);
    }

    @Test
    void theLedgerAndTheStandingsAreThoseOfTheBooks() throws IOException {
        String first = paid(contest, "C1", 1);
        String second = paid(contest, "C2", 3);
        StaffSession auditor = StaffSession.of(Role.AUDITOR);

        List<CSVRecord> ledger = ExportFile.csv(auditor, "LEDGER", contest.id());
        List<CSVRecord> standings = ExportFile.csv(auditor, "STANDINGS", contest.id());

        assertThat(ledger).extracting(line -> line.get("Reference")).containsExactlyInAnyOrder(first, second);
        assertThat(ledger).extracting(line -> line.get("Kind")).containsOnly("CREDIT");
        assertThat(standings).extracting(line -> line.get("Code")).containsExactly("C2", "C1", "C3");
        assertThat(standings).extracting(line -> line.get("Rank")).containsExactly("1", "2", "3");
        assertThat(standings).extracting(line -> line.get("Share")).containsExactly("0.750000", "0.250000", "0.000000");
        Audit.holds();
    }

    @Test
    void anOrganisersExportHoldsOwnContestsOnlyAndMaskedAddresses() throws IOException {
        Contest others = Contest.open(1);
        String own = Bought.votes(contest, "C1", 1).reference();
        Bought.votes(others, "C1", 1);
        StaffSession organiser = StaffSession.of(Role.ORGANISER).owning(contest);

        List<CSVRecord> payments = ExportFile.csv(organiser, "PAYMENTS", 0);

        assertThat(payments).extracting(line -> line.get("Reference")).containsExactly(own);
        assertThat(payments).extracting(line -> line.get("E-mail")).containsExactly("v•••@example.com");
        assertThat(ExportFile.ask(organiser, "PAYMENTS", "CSV", others.id()).leadsTo())
                .isEmpty();
        assertThat(ExportFile.csv(StaffSession.of(Role.ORGANISER), "PAYMENTS", 0))
                .isEmpty();
    }

    @Test
    void whoeverIsTakenOffAContestNoLongerGetsWhatWasAskedForBefore() {
        StaffSession organiser = StaffSession.of(Role.ORGANISER).owning(contest);
        long run = ExportFile.request(organiser, "PAYMENTS", "CSV", contest.id());
        Sql.update("DELETE FROM contest_staff WHERE staff_id = ?", organiser.staffId());

        assertThat(ExportFile.download(organiser, run).statusCode()).isEqualTo(404);
    }

    @Test
    void supportIsRefusedOnThePageAndAtTheDownload() {
        long run = ExportFile.request(StaffSession.of(Role.ADMIN), "PAYMENTS", "CSV", contest.id());
        StaffSession support = StaffSession.of(Role.SUPPORT);

        assertThat(StaffClient.of(support).get("/admin/exports").status()).isEqualTo(403);
        assertThat(ExportFile.download(support, run).statusCode()).isEqualTo(403);
        assertThat(ExportFile.state(run)).isEqualTo("REQUESTED");
    }

    @Test
    void aDownloadIsThereOnceAndForTheOneWhoAsked() throws IOException {
        StaffSession finance = StaffSession.of(Role.FINANCE);
        long run = ExportFile.request(finance, "PAYMENTS", "CSV", contest.id());

        assertThat(ExportFile.download(StaffSession.of(Role.FINANCE), run).statusCode())
                .isEqualTo(404);
        try (var body = ExportFile.download(finance, run).body()) {
            body.readAllBytes();
        }

        assertThat(ExportFile.download(finance, run).statusCode()).isEqualTo(410);
        assertThat(ExportFile.state(run)).isEqualTo("DONE");
    }

    @Test
    void itsBeginningAndItsEndAreInTheAuditTrail() throws IOException {
        StaffSession finance = StaffSession.of(Role.FINANCE);
        Bought.votes(contest, "C1", 1);
        ExportFile.csv(finance, "PAYMENTS", contest.id());

        assertThat(Sql.query("SELECT action FROM audit_entry WHERE staff_id = ? ORDER BY id", finance.staffId()))
                .extracting(row -> row.get(0))
                .containsExactly("export.request", "export.begin", "export.end");
        assertThat(Sql.text(
                        "SELECT after FROM audit_entry WHERE staff_id = ? AND action = 'export.end'",
                        finance.staffId()))
                .contains("\"rows\":1", "DONE");
    }
}
