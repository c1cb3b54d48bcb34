package dev.vote.web.certificate;

import dev.vote.domain.seal.LedgerText;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of a document, of which it gets what it uses: Noto Sans for Latin, Greek and Cyrillic with all accents, and Droid Sans Fallback for
 * Chinese and Japanese characters. What neither has is shown as a replacement character: ask {@link #canShow} before; the text of
 * a certificate has it right.
 */
final class PdfFonts {

    private static final String REPLACEMENT = "\ufffd";

    private final Face regular;
    private final Face bold;
    private final Face han;

    private record Face(PDFont font, CmapLookup glyphs) {

        static Face load(PDDocument document, String file) throws IOException {
            try (InputStream in = PdfFonts.class.getResourceAsStream(file)) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
                // a ligature would be another word to whoever searches or copies the text
                font.setEnableGsub(false);
                return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
            }
        }

        boolean has(int character) {
            return glyphs.getGlyphId(character) != 0;
        }
    }

    PdfFonts(PDDocument document) throws IOException {
        regular = Face.load(document, "NotoSans-Regular.ttf");
        bold = Face.load(document, "NotoSans-Bold.ttf");
        han = Face.load(document, "DroidSansFallbackFull.ttf");
    }

    /** A piece of a text that one font has. */
    record Run(PDFont font, String text) {

        float width(float size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }

    /** Whether all its letters are here, whatever other signs it has. Arabic's aren't: they would have to be joined, too. */
    boolean canShow(String text) {
        return Normalizer.normalize(LedgerText.inLine(text), Normalizer.Form.NFC)
                .codePoints()
                .filter(Character::isLetter)
                .allMatch(character -> regular.has(character) || han.has(character));
    }

    List<Run> runs(String text, boolean isBold) {
        Face first = isBold ? bold : regular;
        List<Run> runs = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        Face face = first;
        for (int character : Normalizer.normalize(LedgerText.inLine(text), Normalizer.Form.NFC)
                .codePoints()
                .toArray()) {
            Face its = first.has(character) || !han.has(character) ? first : han;
            if (its != face && !same.isEmpty()) {
                runs.add(new Run(face.font(), same.toString()));
                same.setLength(0);
            }
            face = its;
            same.append(its.has(character) ? Character.toString(character) : REPLACEMENT);
        }
        if (!same.isEmpty()) {
            runs.add(new Run(face.font(), same.toString()));
        }
        return runs;
    }

    float width(String text, boolean isBold, float size) throws IOException {
        float width = 0;
        for (Run run : runs(text, isBold)) {
            width += run.width(size);
        }
        return width;
    }
}
