package dev.vote.web.certificate;

import dev.vote.domain.certification.Certificate;
import dev.vote.domain.certification.CertifiedStanding;
import dev.vote.web.certificate.PdfSheet.Row;
import dev.vote.web.certificate.PdfSheet.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A certificate for people, as PDF: the same certificate makes the same file. */
final class CertificatePdf {

    private static final Style TITLE = new Style(22, true, 0);
    private static final Style KIND = new Style(11, true, 0.4f);
    private static final Style HEADING = new Style(13, true, 0);
    private static final Style HEAD = new Style(8.5f, false, 0.4f);
    private static final Style TEXT = new Style(10, false, 0);
    /** In which a hash fits into a line. */
    private static final Style HASH = new Style(9, false, 0);

    private static final Style FIRST = new Style(10, true, 0);
    private static final Style SMALL = new Style(8, false, 0.4f);
    private static final float[] COLUMNS = {PdfSheet.LEFT, PdfSheet.LEFT + 40, PdfSheet.LEFT + 340};
    private static final float ROW = 16;

    private final Certificate certificate;
    private final PdfWording words;
    private final URI page;

    /** @param page of the contest, as the public knows it */
    CertificatePdf(Certificate certificate, PdfWording words, URI page) {
        this.certificate = certificate;
        this.words = words;
        this.page = page;
    }

    byte[] bytes() {
        try (PDDocument document = new PDDocument()) {
            describe(document);
            try (PdfSheet sheet = new PdfSheet(document)) {
                write(sheet);
                String digest = certificate.digest().brief();
                sheet.foot(
                        (number, pages, cut) -> words.say(
                                "certificate.foot",
                                cut.apply(certificate.contest().title()),
                                digest,
                                number,
                                pages),
                        SMALL);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(PDDocument document) {
        // otherwise the time of making it would be part of its number
        document.setDocumentId(certificate.certifiedAt().toEpochMilli());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(words.say("certificate.of", certificate.contest().title()));
        information.setCreator("Vote");
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        moment.setTimeInMillis(certificate.certifiedAt().toEpochMilli());
        information.setCreationDate(moment);
        information.setCustomMetadataValue("Digest", certificate.digest().toString());
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(words.language().getFullTag());
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private void write(PdfSheet sheet) throws IOException {
        sheet.paragraph(words.say("certificate.kind"), KIND, PdfSheet.LEFT, PdfSheet.RIGHT);
        sheet.paragraph(shown(sheet, certificate.contest().title()), TITLE, PdfSheet.LEFT, PdfSheet.RIGHT);
        sheet.space(10);
        facts(sheet);
        standings(sheet);
        check(sheet);
    }

    private void facts(PdfSheet sheet) throws IOException {
        var contest = certificate.contest();
        sheet.fact(words.say("certificate.certified"), words.moment(certificate.certifiedAt(), contest.zone()), TEXT);
        sheet.fact(
                words.say("certificate.window"),
                words.say(
                        "certificate.window.from-to",
                        words.moment(contest.opensAt(), contest.zone()),
                        words.moment(contest.closesAt(), contest.zone())),
                TEXT);
        sheet.fact(
                words.say("certificate.votes"),
                words.say(
                        "certificate.votes.entries",
                        certificate.votes(),
                        certificate.seal().entries()),
                TEXT);
        sheet.fact(words.say("certificate.number"), words.number(certificate.number()), TEXT);
        if (certificate.replaces().isPresent()) {
            sheet.fact(
                    words.say("certificate.replaces"),
                    certificate.replaces().get().toString(),
                    HASH);
        }
        if (!certificate.open().nothing()) {
            var open = certificate.open();
            sheet.fact(
                    words.say("certificate.open"),
                    words.say(
                            "certificate.open.what",
                            open.awaited(),
                            open.reviews(),
                            open.refunds(),
                            open.disputes(),
                            open.differences()),
                    TEXT);
        }
        if (!certificate.reason().isEmpty()) {
            sheet.fact(words.say("certificate.reason"), shown(sheet, certificate.reason()), TEXT);
        }
        sheet.fact(
                words.say("certificate.seal", certificate.seal().number()),
                certificate.seal().hash().toString(),
                HASH);
        sheet.fact(words.say("certificate.digest"), certificate.digest().toString(), HASH);
    }

    /** Boxes in the place of letters would look like a damaged file. */
    private String shown(PdfSheet sheet, String text) {
        return sheet.canShow(text) ? text : words.say("certificate.not-shown");
    }

    private void standings(PdfSheet sheet) throws IOException {
        String category = null;
        for (CertifiedStanding standing : certificate.standings()) {
            if (!standing.category().equals(category)) {
                category = standing.category();
                sheet.need(4 * ROW + 30);
                sheet.space(20);
                sheet.paragraph(
                        category.isEmpty() ? words.say("certificate.standings") : shown(sheet, category),
                        HEADING,
                        PdfSheet.LEFT,
                        PdfSheet.RIGHT);
                head(sheet);
            } else if (sheet.need(sheet.height(row(sheet, standing)) + 2)) {
                head(sheet);
            }
            sheet.space(1);
            sheet.row(row(sheet, standing));
        }
    }

    private Row row(PdfSheet sheet, CertifiedStanding standing) {
        return new Row(
                List.of(words.number(standing.place()), shown(sheet, standing.name()), standing.code()),
                COLUMNS,
                words.number(standing.votes()),
                standing.place() == 1 && standing.votes() > 0 ? FIRST : TEXT);
    }

    private void head(PdfSheet sheet) throws IOException {
        sheet.row(new Row(
                List.of(
                        words.say("certificate.col.place"),
                        words.say("certificate.col.name"),
                        words.say("certificate.col.code")),
                COLUMNS,
                words.say("certificate.col.votes"),
                HEAD));
        sheet.rule();
        sheet.space(2);
    }

    private void check(PdfSheet sheet) throws IOException {
        sheet.need(110);
        sheet.space(20);
        sheet.paragraph(words.say("certificate.check"), HEADING, PdfSheet.LEFT, PdfSheet.RIGHT);
        sheet.space(2);
        sheet.paragraph(words.say("certificate.check.text"), TEXT, PdfSheet.LEFT, PdfSheet.RIGHT);
        sheet.space(4);
        sheet.paragraph(page + "/results", TEXT, PdfSheet.LEFT, PdfSheet.RIGHT);
    }
}
