package dev.vote.domain.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** Turns a workbook's cell into what its writer sees. Of a formula, that is the value calculated last. */
final class XlsxCell {

    private static final int MAX_DIGITS = 30;

    /** Spreadsheets count the days from here. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** The end of 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /** These of the formats without a text of their own are dates and times. */
    private static final int FIRST_DATE_FORMAT = 14;

    private static final int LAST_DATE_FORMAT = 22;

    /** Letters for days, years, hours and so on, outside of quoted text, escapes and [colours]. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    private static final Pattern DATE = Pattern.compile("[dmyhsDMYHS]");

    private XlsxCell() {}

    static SheetCell of(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> SheetCell.of((String) cell.getValue());
            case NUMBER -> number(cell, (BigDecimal) cell.getValue());
            case BOOLEAN -> SheetCell.of(cell.getText());
            case FORMULA -> formula(cell);
            case ERROR -> new SheetCell(text(cell), SheetCell.Kind.ERROR);
            case EMPTY -> SheetCell.EMPTY;
        };
    }

    private static SheetCell formula(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        return value == null ? new SheetCell("", SheetCell.Kind.ERROR) : SheetCell.of(value.toString());
    }

    private static SheetCell number(Cell cell, BigDecimal value) {
        return isDate(cell)
                ? new SheetCell(day(value).map(LocalDate::toString).orElseGet(value::toString), SheetCell.Kind.DATE)
                : SheetCell.of(plain(value));
    }

    /** 101, never 101.0 or 1.01E2; but 1E+1000000 doesn't become a million zeros. */
    private static String plain(BigDecimal value) {
        boolean handy = Math.abs((long) value.scale()) <= MAX_DIGITS;
        return handy ? value.stripTrailingZeros().toPlainString() : value.toString();
    }

    private static Optional<LocalDate> day(BigDecimal value) {
        boolean possible = value.signum() >= 0 && value.compareTo(LAST_DAY) <= 0;
        return possible ? Optional.of(DAY_ZERO.plusDays(value.longValue())) : Optional.empty();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && id >= FIRST_DATE_FORMAT && id <= LAST_DATE_FORMAT) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && !"General".equalsIgnoreCase(format)
                && DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    private static String text(Cell cell) {
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }
}
