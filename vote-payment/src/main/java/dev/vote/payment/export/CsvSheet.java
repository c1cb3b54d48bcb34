package dev.vote.payment.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * RFC 4180, in UTF-8 with a byte order mark, without which Excel takes it for the machine's own code page. Texts are always
 * quoted, and {@link FormulaGuard harmless}; numbers never are.
 */
final class CsvSheet implements Sheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final CSVPrinter printer;

    CsvSheet(OutputStream out, List<String> header) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, FORMAT);
        for (String title : header) {
            text(title);
        }
        endRow();
    }

    @Override
    public void text(String text) throws IOException {
        printer.print(FormulaGuard.harmless(text));
    }

    @Override
    public void count(long number) throws IOException {
        printer.print(number);
    }

    @Override
    public void amount(BigDecimal units) throws IOException {
        printer.print(units);
    }

    @Override
    public void share(BigDecimal share) throws IOException {
        printer.print(share);
    }

    @Override
    public void moment(LocalDateTime moment) throws IOException {
        printer.print(MOMENT.format(moment));
    }

    @Override
    public void nothing() throws IOException {
        printer.print(null);
    }

    @Override
    public void endRow() throws IOException {
        printer.println();
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }
}
