package dev.vote.domain.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads values separated by commas, semicolons or tabs: whichever the first row has most of. */
final class CsvTable {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private CsvTable() {}

    static Sheet read(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        SheetRows rows = new SheetRows();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord csv : parser) {
                rows.add(new SheetRow((int) line, cells(csv)));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            throw new SheetRefused(SheetFault.QUOTES, line);
        }
        return rows.sheet();
    }

    private static List<SheetCell> cells(CSVRecord csv) {
        return csv.stream().limit(Sheet.MAX_COLUMNS).map(SheetCell::of).toList();
    }

    /** Inside quotes nothing separates. */
    static char separator(String text) {
        int[] found = new int[SEPARATORS.length];
        boolean quoted = false;
        String start = text.stripLeading();
        for (int at = 0; at < start.length(); at++) {
            char c = start.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted) {
                count(found, c);
            }
        }
        return most(found);
    }

    private static void count(int[] found, char c) {
        for (int index = 0; index < SEPARATORS.length; index++) {
            if (SEPARATORS[index] == c) {
                found[index]++;
            }
        }
    }

    private static char most(int[] found) {
        int best = 0;
        for (int index = 1; index < found.length; index++) {
            best = found[index] > found[best] ? index : best;
        }
        return SEPARATORS[best];
    }
}
