package dev.vote.domain.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX, written by hand so that a test can put anything into it. Styles 1 and 2 are dates, style 3 is a number after the word "day". */
final class Workbook {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Workbook() {}

    /** @param rows as XML */
    static byte[] of(String... rows) {
        return file(sheet(rows), "");
    }

    /** One visible sheet behind one that is hidden and says other things. */
    static byte[] behindAHiddenOne(String... rows) {
        return file(sheet(rows), sheet(row(1, text("Secret"))));
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String hiddenRow(int number, String... cells) {
        return row(number, cells).replace("<row ", "<row hidden=\"1\" ");
    }

    static String[] texts(String... values) {
        return Arrays.stream(values).map(Workbook::text).toArray(String[]::new);
    }

    static String text(String value) {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    static String number(String value) {
        return "<c><v>" + value + "</v></c>";
    }

    static String date(int style, String days) {
        return "<c s=\"" + style + "\"><v>" + days + "</v></c>";
    }

    static String formula(String formula, String type, String value) {
        return "<c t=\"" + type + "\"><f>" + formula + "</f><v>" + value + "</v></c>";
    }

    static String error(String value) {
        return "<c t=\"e\"><v>" + value + "</v></c>";
    }

    static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int index = 0; index < namesAndContents.length; index += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[index]));
                zip.write(namesAndContents[index + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A million of these pack into a few kilobytes. */
    static byte[] bomb() {
        String spaces = IntStream.range(0, 1_000).mapToObj(n -> " ").collect(Collectors.joining());
        return zip("xl/worksheets/sheet1.xml", spaces.repeat(WorkbookParts.MAX_UNPACKED_BYTES / 1_000 + 1));
    }

    private static String sheet(String... rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + String.join("", rows) + "</sheetData></worksheet>";
    }

    private static byte[] file(String visible, String hidden) {
        boolean two = !hidden.isEmpty();
        String first = two ? "<sheet name=\"Old\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/>" : "";
        return zip(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + override("/xl/workbook.xml", "spreadsheetml.sheet.main")
                        + override("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet")
                        + override("/xl/worksheets/sheet2.xml", "spreadsheetml.worksheet")
                        + override("/xl/styles.xml", "spreadsheetml.styles") + "</Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\"><sheets>" + first
                        + "<sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "worksheet", "worksheets/sheet2.xml")
                        + relation("rId3", "styles", "styles.xml") + "</Relationships>",
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"d/m/yyyy\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"&quot;day&quot;\\-0\"/></numFmts><cellXfs count=\"4\">"
                        + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                visible,
                "xl/worksheets/sheet2.xml",
                two ? hidden : sheet());
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type
                + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + DOCUMENT + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
