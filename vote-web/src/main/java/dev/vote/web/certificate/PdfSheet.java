package dev.vote.web.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    /** A row of a table: what stands at the left of each column, and last what ends at the right margin. */
    void row(List<String> cells, float[] lefts, String last, Style style) throws IOException {
        at -= style.size() * LEADING;
        float end = RIGHT - fonts.width(last, style.isBold(), style.size());
        for (int index = 0; index < cells.size(); index++) {
            float right = index + 1 < lefts.length ? lefts[index + 1] : end;
            draw(cut(cells.get(index), style, right - lefts[index] - 8), style, lefts[index]);
        }
        draw(last, style, end);
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

    private String cut(String text, Style style, float width) throws IOException {
        String cut = text;
        while (!cut.isEmpty() && fonts.width(cut, style.isBold(), style.size()) > width) {
            int shorter = cut.endsWith("…") ? cut.length() - 1 : cut.length();
            cut = shorter == 0 ? "" : cut.substring(0, cut.offsetByCodePoints(shorter, -1)) + "…";
            cut = cut.equals("…") ? "" : cut;
        }
        return cut;
    }

    /** Broken between words, after Chinese characters, and inside what is longer than a line. */
    private List<String> lines(String text, Style style, float width) throws IOException {
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
        String of(int page, int pages);
    }

    void foot(Foot foot, Style style) throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        at = FOOT;
        for (int index = 0; index < pages; index++) {
            page = new PDPageContentStream(document, document.getPage(index), AppendMode.APPEND, true, true);
            draw(foot.of(index + 1, pages), style, LEFT);
            page.close();
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
