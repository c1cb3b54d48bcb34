package dev.vote.web.certificate;

import dev.vote.domain.seal.LedgerText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Paper that is written from the top down, and that goes on to the next page where one ends. */
final class PdfSheet implements AutoCloseable {

    static final float LEFT = 56;
    static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 56;
    private static final float BOTTOM = 76;
    private static final float FOOT = 40;
    private static final float LEADING = 1.4f;
    /** As long as titles are. */
    private static final int MOST_IN_FOOT = 120;

    private final PDDocument document;
    private final PdfFonts fonts;
    private PDPageContentStream page;
    private float at;

    PdfSheet(PDDocument document) throws IOException {
        this.document = document;
        fonts = new PdfFonts(document);
        turn();
    }

    /** How a text looks. @param grey from 0, black, to 1 */
    record Style(float size, boolean isBold, float grey) {}

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        at = TOP;
    }

    /** Goes on to the next page unless there is so much room on this one. @return whether it did */
    boolean need(float room) throws IOException {
        boolean turns = at - room < BOTTOM;
        if (turns) {
            turn();
        }
        return turns;
    }

    void space(float height) {
        at -= height;
    }

    boolean canShow(String text) {
        return fonts.canShow(text);
    }

    /** As many lines as it takes. */
    void paragraph(String text, Style style, float left, float right) throws IOException {
        for (String line : lines(text, style, right - left)) {
            need(style.size() * LEADING);
            at -= style.size() * LEADING;
            draw(line, style, left);
        }
    }

    /** A name and what it is, which may take several lines. */
    void fact(String name, String value, Style style) throws IOException {
        need(style.size() * LEADING);
        float begin = at;
        at -= style.size() * LEADING;
        draw(name, new Style(style.size(), false, 0.4f), LEFT);
        at = begin;
        paragraph(value, style, LEFT + 130, RIGHT);
    }

    /** A row of a table: what stands at the left of each column, and what ends at the right margin. */
    record Row(List<String> cells, float[] lefts, String last, Style style) {}

    void row(Row row) throws IOException {
        Style style = row.style();
        float end = end(row);
        float begin = at - style.size() * LEADING;
        float lowest = begin;
        for (int index = 0; index < row.cells().size(); index++) {
            at = begin + style.size() * LEADING;
            for (String line : cell(row, index)) {
                at -= style.size() * LEADING;
                draw(line, style, row.lefts()[index]);
            }
            lowest = Math.min(lowest, at);
        }
        at = begin;
        draw(row.last(), style, end);
        at = lowest;
    }

    /** How much room it takes. */
    float height(Row row) throws IOException {
        int most = 1;
        for (int index = 0; index < row.cells().size(); index++) {
            most = Math.max(most, cell(row, index).size());
        }
        return most * row.style().size() * LEADING;
    }

    private float end(Row row) throws IOException {
        return RIGHT - fonts.width(row.last(), row.style().isBold(), row.style().size());
    }

    private List<String> cell(Row row, int index) throws IOException {
        float right = index + 1 < row.lefts().length ? row.lefts()[index + 1] : end(row);
        return lines(row.cells().get(index), row.style(), right - row.lefts()[index] - 8);
    }

    void rule() throws IOException {
        at -= 5;
        page.setStrokingColor(0.75f);
        page.setLineWidth(0.5f);
        page.moveTo(LEFT, at);
        page.lineTo(RIGHT, at);
        page.stroke();
    }

    private void draw(String text, Style style, float left) throws IOException {
        page.beginText();
        page.setNonStrokingColor(style.grey());
        page.newLineAtOffset(left, at);
        for (PdfFonts.Run run : fonts.runs(text, style.isBold())) {
            page.setFont(run.font(), style.size());
            page.showText(run.text());
        }
        page.endText();
    }

    /** Broken between words, after Chinese characters, and inside what is longer than a line. */
    private List<String> lines(String words, Style style, float width) throws IOException {
        String text = LedgerText.inLine(words);
        if (fonts.width(text, style.isBold(), style.size()) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        int begin = 0;
        // where the line may end, if it must
        int end = 0;
        int index = 0;
        while (index < text.length()) {
            int next = text.offsetByCodePoints(index, 1);
            if (text.charAt(index) == ' ') {
                end = index;
            }
            if (index > begin && fonts.width(text.substring(begin, next), style.isBold(), style.size()) > width) {
                end = end > begin ? end : index;
                lines.add(text.substring(begin, end));
                begin = text.charAt(end) == ' ' ? end + 1 : end;
                index = begin;
                end = begin;
            } else {
                if (Character.isIdeographic(text.codePointAt(index))
                        && next < text.length()
                        && mayBegin(text.codePointAt(next))) {
                    end = next;
                }
                index = next;
            }
        }
        lines.add(text.substring(begin));
        return lines;
    }

    /** Punctuation doesn't begin a line. */
    private static boolean mayBegin(int character) {
        return Character.isLetterOrDigit(character) || Character.isIdeographic(character);
    }

    /** Below each page, when all is written. */
    interface Foot {

        /** @param cut shortens what may be as long as anybody likes to a number of characters */
        String of(int page, int pages, UnaryOperator<String> cut);
    }

    /** In one line. */
    private String foot(Foot foot, int number, int pages, Style style) throws IOException {
        int most = MOST_IN_FOOT;
        String text = foot.of(number, pages, UnaryOperator.identity());
        while (most > 0 && fonts.width(text, style.isBold(), style.size()) > RIGHT - LEFT) {
            int kept = most;
            text = foot.of(number, pages, words -> cut(words, kept));
            most--;
        }
        return text;
    }

    private static String cut(String words, int most) {
        int characters = words.codePointCount(0, words.length());
        return characters <= most ? words : words.substring(0, words.offsetByCodePoints(0, most)) + "…";
    }

    void foot(Foot foot, Style style) throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        at = FOOT;
        for (int index = 0; index < pages; index++) {
            page = new PDPageContentStream(document, document.getPage(index), AppendMode.APPEND, true, true);
            draw(foot(foot, index + 1, pages, style), style, LEFT);
            page.close();
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
