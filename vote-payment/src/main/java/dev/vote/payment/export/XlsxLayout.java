package dev.vote.payment.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;

/**
 * How a workbook looks.
 *
 * @param name of its first sheet
 * @param formats Excel's number formats, by column from 0; those without one are plain
 * @param maxRows of a sheet, with the header
 */
record XlsxLayout(String name, List<String> header, Map<Integer, String> formats, int maxRows) {

    static XlsxLayout of(String name, List<String> header, List<Column> columns) {
        Map<Integer, String> formats = new TreeMap<>();
        for (int index = 0; index < columns.size(); index++) {
            String format = format(columns.get(index).type());
            if (!format.isEmpty()) {
                formats.put(index, format);
            }
        }
        return new XlsxLayout(name, header, formats, Worksheet.MAX_ROWS);
    }

    private static String format(CellType type) {
        return switch (type) {
            case TEXT, EMAIL, COUNT -> "";
            case AMOUNT -> "#,##0.00";
            case MOMENT -> "yyyy-mm-dd hh:mm:ss";
            case SHARE -> "0.00%";
        };
    }
}
