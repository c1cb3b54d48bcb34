package dev.vote.domain.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class XlsxTableTest {

    private static final String HEAD = Workbook.row(1, Workbook.texts("Name", "Code"));

    @Test
    void rowsKeepTheirNumbersAndBlankOnesAreLeftOut() {
        Sheet sheet = read(
                HEAD,
                Workbook.row(2, Workbook.texts("Ada", "AD")),
                Workbook.row(3, Workbook.texts(" ", "")),
                Workbook.row(5, Workbook.texts("Bisi", "BI")));
        assertThat(texts(sheet.head())).containsExactly("Name", "Code");
        assertThat(sheet.rows()).extracting(SheetRow::line).containsExactly(2, 5);
        assertThat(texts(sheet.rows().get(1))).containsExactly("Bisi", "BI");
    }

    @Test
    void aNumberIsReadAsItWasTyped() {
        assertThat(cells(
                        Workbook.number("101"),
                        Workbook.number("1.5E1"),
                        Workbook.number("0"),
                        Workbook.number("2.50")))
                .extracting(SheetCell::text)
                .containsExactly("101", "15", "0", "2.5");
    }

    @Test
    void anEnormousNumberDoesntBecomeAsManyZeros() {
        assertThat(cells(Workbook.number("1E900000000")).get(0).text()).hasSizeLessThan(20);
    }

    @Test
    void aDateIsToldFromANumber() {
        assertThat(cells(Workbook.date(1, "45292"), Workbook.date(2, "45293.5"), Workbook.date(3, "7")))
                .containsExactly(
                        new SheetCell("2024-01-01", SheetCell.Kind.DATE),
                        new SheetCell("2024-01-02", SheetCell.Kind.DATE),
                        SheetCell.of("7"));
    }

    @Test
    void aFormulaCountsAsTheValueThatWasCalculated() {
        assertThat(cells(
                        Workbook.formula("A1&amp;B1", "str", "Ada Obi"),
                        Workbook.formula("1+1", "n", "2"),
                        "<c t=\"str\"><f>A1</f></c>"))
                .extracting(SheetCell::text)
                .containsExactly("Ada Obi", "2", "");
    }

    @Test
    void anErrorIsNoText() {
        assertThat(cells(Workbook.error("#N/A")).get(0).kind()).isEqualTo(SheetCell.Kind.ERROR);
    }

    @Test
    void aHiddenRowIsReadAndAHiddenSheetIsNot() {
        Sheet sheet =
                SheetReader.read(Workbook.behindAHiddenOne(HEAD, Workbook.hiddenRow(2, Workbook.texts("Ada", "AD"))));
        assertThat(texts(sheet.head())).containsExactly("Name", "Code");
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void twoThousandRowsAreReadAndOneMoreIsRefused() {
        assertThat(read(people(2_000)).rows()).hasSize(2_000);
        assertRefused(Workbook.of(people(2_001)), SheetFault.TOO_MANY_ROWS);
    }

    @Test
    void aCellFarToTheRightCostsNothing() {
        Sheet sheet = read(HEAD, "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"XFD2\"><v>2</v></c></row>");
        assertThat(sheet.rows().get(0).cells()).hasSize(Sheet.MAX_COLUMNS);
    }

    @Test
    void aCellThatCantExistIsDamage() {
        assertRefused(Workbook.of(HEAD, "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"), SheetFault.DAMAGED);
    }

    @Test
    void tooManyCellsAreRefused() {
        String cells = "<c/>".repeat(CellCheck.MAX_CELLS + 1);
        assertRefused(Workbook.of(HEAD, "<row r=\"2\">" + cells + "</row>"), SheetFault.TOO_LARGE);
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        byte[] bomb = Workbook.bomb();
        assertThat(bomb).hasSizeLessThan(200_000);
        assertRefused(bomb, SheetFault.TOO_LARGE);
    }

    @Test
    void anEntityIsNeverExpandedNorFetched() {
        byte[] file = Workbook.of("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>");
        assertRefused(file, SheetFault.DAMAGED);
    }

    @Test
    void anArchiveOfOtherThingsIsDamage() {
        assertRefused(Workbook.zip("readme.txt", "hello"), SheetFault.DAMAGED);
        byte[] whole = Workbook.of(HEAD);
        assertRefused(Arrays.copyOf(whole, whole.length / 2), SheetFault.DAMAGED);
        assertRefused("PK\u0003\u0004nonsense".getBytes(StandardCharsets.ISO_8859_1), SheetFault.DAMAGED);
    }

    @Test
    void anOldOrLockedWorkbookIsRefusedByName() {
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, SheetFault.OLD_OR_LOCKED);
    }

    @Test
    void aWorkbookWithoutARowIsEmpty() {
        assertRefused(Workbook.of(), SheetFault.EMPTY);
    }

    private static String[] people(int count) {
        return IntStream.rangeClosed(0, count)
                .mapToObj(n -> n == 0 ? HEAD : Workbook.row(n + 1, Workbook.texts("Person " + n, "")))
                .toArray(String[]::new);
    }

    private static List<SheetCell> cells(String... cells) {
        return read(HEAD, Workbook.row(2, cells) + Workbook.row(3, Workbook.texts("Last")))
                .rows()
                .get(0)
                .cells();
    }

    private static Sheet read(String... rows) {
        return SheetReader.read(Workbook.of(rows));
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }

    private static void assertRefused(byte[] file, SheetFault fault) {
        assertThatThrownBy(() -> SheetReader.read(file))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.getFault()).isEqualTo(fault));
    }
}
