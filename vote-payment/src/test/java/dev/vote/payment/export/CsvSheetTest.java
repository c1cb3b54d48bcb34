package dev.vote.payment.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void beginsWithTheByteOrderMarkAndTheHeader() throws IOException {
        new CsvSheet(out, List.of("Reference", "Gateway’s message")).finish();

        assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(written()).isEqualTo("\"Reference\",\"Gateway’s message\"\r\n");
    }

    @Test
    void numbersAreBareAndTextsAreQuoted() throws IOException {
        Sheet sheet = new CsvSheet(out, List.of("a"));
        sheet.text("Ada \"the voice\" Obi, Lagos");
        sheet.count(-10);
        sheet.amount(BigDecimal.valueOf(125050, 2));
        sheet.share(new BigDecimal("0.000000"));
        sheet.moment(LocalDateTime.of(2026, 11, 24, 9, 5, 0));
        sheet.nothing();
        sheet.endRow();
        sheet.finish();

        assertThat(written())
                .endsWith("\"Ada \"\"the voice\"\" Obi, Lagos\",-10,1250.50,0.000000,\"2026-11-24 09:05:00\",\r\n");
    }

    @Test
    void aFormulaBecomesAText() throws IOException {
        Sheet sheet = new CsvSheet(out, List.of("a"));
        sheet.text("=HYPERLINK(\"http://evil.example\")");
        sheet.endRow();
        sheet.finish();

        assertThat(written()).endsWith("\"'=HYPERLINK(\"\"http://evil.example\"\")\"\r\n");
    }

    /** Without the byte order mark. */
    private String written() {
        return out.toString(StandardCharsets.UTF_8).substring(1);
    }
}
