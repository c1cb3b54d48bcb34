package dev.vote.payment.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class XlsxSheetTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("name", CellType.TEXT, ""),
            new Column("votes", CellType.COUNT, ""),
            new Column("amount", CellType.AMOUNT, ""),
            new Column("at", CellType.MOMENT, ""));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aFormulaIsAText() throws IOException {
        Sheet sheet = sheet(100);
        row(sheet, "=HYPERLINK(\"http://evil.example\")");
        sheet.finish();

        String xml = parts().get("xl/worksheets/sheet1.xml");
        assertThat(xml).doesNotContain("<f>").contains("t=\"inlineStr\"><is><t>=HYPERLINK(");
    }

    @Test
    void numbersAndMomentsAreNumbersWithTheirFormats() throws IOException {
        Sheet sheet = sheet(100);
        row(sheet, "Ada");
        sheet.finish();

        Map<String, String> parts = parts();
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<v>-10</v>", "<v>1250.50</v>")
                .containsPattern("<c r=\"D2\" s=\"\\d+\" t=\"n\"><v>46350\\.\\d+</v>");
        assertThat(parts.get("xl/styles.xml")).contains("#,##0.00", "yyyy-mm-dd hh:mm:ss");
    }

    @Test
    void theHeaderStaysInSight() throws IOException {
        sheet(100).finish();

        assertThat(parts().get("xl/worksheets/sheet1.xml")).contains("ySplit=\"1\"", "state=\"frozen\"", "name");
    }

    @Test
    void aFullSheetIsFollowedByAnotherWithTheSameHeader() throws IOException {
        Sheet sheet = sheet(4);
        for (int index = 1; index <= 7; index++) {
            row(sheet, "row " + index);
        }
        sheet.finish();

        Map<String, String> parts = parts();
        assertThat(parts.get("xl/workbook.xml")).contains("Payments", "Payments 2", "Payments 3");
        assertThat(rows(parts.get("xl/worksheets/sheet1.xml"))).isEqualTo(4);
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("<t>name</t>", "row 4", "row 6");
        assertThat(rows(parts.get("xl/worksheets/sheet3.xml"))).isEqualTo(2);
    }

    @Test
    void aSheetThatIsJustFullIsTheLast() throws IOException {
        Sheet sheet = sheet(4);
        for (int index = 1; index <= 3; index++) {
            row(sheet, "row " + index);
        }
        sheet.finish();

        assertThat(parts()).doesNotContainKey("xl/worksheets/sheet2.xml");
    }

    @Test
    void rowsLeaveMemoryAsTheyAreWritten() throws IOException {
        Sheet sheet = sheet(1_000_000);
        for (int index = 1; index <= 20_000; index++) {
            row(sheet, "row " + index);
        }
        int before = out.size();
        sheet.finish();

        assertThat(before).isGreaterThan(out.size() / 2);
        assertThat(rows(parts().get("xl/worksheets/sheet1.xml"))).isEqualTo(20_001);
    }

    private Sheet sheet(int maxRows) throws IOException {
        List<String> header = COLUMNS.stream().map(Column::name).toList();
        XlsxLayout layout = XlsxLayout.of("Payments", header, COLUMNS);
        return new XlsxSheet(out, new XlsxLayout(layout.name(), header, layout.formats(), maxRows));
    }

    private static void row(Sheet sheet, String name) throws IOException {
        sheet.text(name);
        sheet.count(-10);
        sheet.amount(BigDecimal.valueOf(125050, 2));
        sheet.moment(LocalDateTime.of(2026, 11, 24, 9, 5, 0));
        sheet.endRow();
    }

    private static int rows(String xml) {
        return xml.split("<row ", -1).length - 1;
    }

    /** By the directory at the archive's end, as programs for spreadsheets read it. */
    private Map<String, String> parts() throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(file, out.toByteArray());
            return parts(file);
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
