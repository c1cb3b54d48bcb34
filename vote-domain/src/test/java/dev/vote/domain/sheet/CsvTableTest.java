package dev.vote.domain.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTheOneThatTheHeadHasMostOf(String separator) {
        Sheet sheet = read(String.join(separator, "Name", "Code") + "\n" + String.join(separator, "Ada", "AD"));
        assertThat(texts(sheet.rows().get(0))).containsExactly("Ada", "AD");
    }

    @Test
    void whatIsQuotedSeparatesNothing() {
        Sheet sheet = read("\"Name, or stage name, or both\";Code\r\nAda, the first;AD\r\n");
        assertThat(texts(sheet.head())).containsExactly("Name, or stage name, or both", "Code");
        assertThat(texts(sheet.rows().get(0))).containsExactly("Ada, the first", "AD");
    }

    @Test
    void aQuotedValueMayHaveLinesQuotesAndSpaces() {
        Sheet sheet = read("Name,Story\n\"Ada\",\"Says \"\"hi\"\",\nthen sings\"\nBisi,x\n");
        assertThat(texts(sheet.rows().get(0))).containsExactly("Ada", "Says \"hi\",\nthen sings");
        assertThat(sheet.rows()).extracting(SheetRow::line).containsExactly(2, 4);
    }

    @Test
    void emptyLinesAreLeftOutButCounted() {
        Sheet sheet = read("\n\nName,Code\n\n , \nAda,AD\n\n");
        assertThat(sheet.head().line()).isEqualTo(3);
        assertThat(sheet.rows()).extracting(SheetRow::line).containsExactly(6);
    }

    @Test
    void aQuoteThatIsntClosedIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("Name,Code\nAda,AD\n\"Bisi,BI\nCarl,CA\n"))
                .isInstanceOfSatisfying(SheetRefused.class, refused -> {
                    assertThat(refused.getFault()).isEqualTo(SheetFault.QUOTES);
                    assertThat(refused.getLine()).isEqualTo(3);
                });
        assertRefused("Name\n\"Ada\" Obi\n".getBytes(StandardCharsets.UTF_8), SheetFault.QUOTES);
    }

    @Test
    void utf8IsReadWithAndWithoutItsMark() {
        assertThat(head("Prénom,姓名".getBytes(StandardCharsets.UTF_8))).containsExactly("Prénom", "姓名");
        assertThat(head("\uFEFFPrénom,姓名".getBytes(StandardCharsets.UTF_8))).containsExactly("Prénom", "姓名");
        assertThat(head("\uFEFF\"Prénom\",姓名".getBytes(StandardCharsets.UTF_8))).containsExactly("Prénom", "姓名");
    }

    @Test
    void whatIsntUtf8IsReadAsWindowsWritesIt() {
        assertThat(head("Prénom;Catégorie €".getBytes(Charset.forName("windows-1252"))))
                .containsExactly("Prénom", "Catégorie €");
    }

    @Test
    void excelsUnicodeTextIsRead() {
        assertThat(head("\uFEFFPrénom\t姓名".getBytes(StandardCharsets.UTF_16LE))).containsExactly("Prénom", "姓名");
        assertThat(head("\uFEFFPrénom\t姓名".getBytes(StandardCharsets.UTF_16BE))).containsExactly("Prénom", "姓名");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertRefused(new byte[] {'N', 'a', 0, 'm', 'e'}, SheetFault.NOT_A_TABLE);
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 16}, SheetFault.NOT_A_TABLE);
    }

    @Test
    void nothingIsRefused() {
        assertRefused(new byte[0], SheetFault.EMPTY);
        assertRefused("\n , \n".getBytes(StandardCharsets.UTF_8), SheetFault.EMPTY);
    }

    @Test
    void tooManyBytesAreRefusedUnread() {
        assertRefused(new byte[SheetReader.MAX_BYTES + 1], SheetFault.TOO_LARGE);
    }

    @Test
    void twoThousandRowsAreReadAndOneMoreIsRefused() {
        assertThat(read(people(2_000)).rows()).hasSize(2_000);
        assertRefused(people(2_001).getBytes(StandardCharsets.UTF_8), SheetFault.TOO_MANY_ROWS);
    }

    private static String people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "Person " + n)
                .collect(Collectors.joining("\n", "Name\n", "\n"));
    }

    private static Sheet read(String csv) {
        return SheetReader.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> head(byte[] file) {
        return texts(SheetReader.read(file).head());
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
