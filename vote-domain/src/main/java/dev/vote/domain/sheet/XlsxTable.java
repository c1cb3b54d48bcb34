package dev.vote.domain.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the first sheet of a workbook that isn't hidden. Hidden rows and columns are read like all others. */
final class XlsxTable {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private XlsxTable() {}

    static Sheet read(byte[] xlsx) {
        byte[] counted = WorkbookParts.repack(xlsx);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(counted), WITH_FORMATS)) {
            return read(workbook);
        } catch (SheetRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library has no exception of its own for what it can't make sense of
            throw new SheetRefused(SheetFault.DAMAGED);
        }
    }

    private static Sheet read(ReadableWorkbook workbook) throws IOException {
        org.dhatim.fastexcel.reader.Sheet visible = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new SheetRefused(SheetFault.EMPTY));
        SheetRows rows = new SheetRows();
        try (Stream<Row> stream = visible.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                rows.add(new SheetRow(row.getRowNum(), cells(row)));
            }
        }
        return rows.sheet();
    }

    private static List<SheetCell> cells(Row row) {
        int count = Math.min(row.getCellCount(), Sheet.MAX_COLUMNS);
        List<SheetCell> cells = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            cells.add(row.getOptionalCell(index).map(XlsxCell::of).orElse(SheetCell.EMPTY));
        }
        return cells;
    }
}
