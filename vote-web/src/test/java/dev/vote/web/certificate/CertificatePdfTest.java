package dev.vote.web.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.certification.Certificate;
import dev.vote.domain.certification.CertifiedContest;
import dev.vote.domain.certification.CertifiedSeal;
import dev.vote.domain.certification.CertifiedStanding;
import dev.vote.domain.certification.OpenMatters;
import dev.vote.domain.seal.Hash;
import dev.vote.http.language.Language;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read in a certificate's file. */
class CertificatePdfTest {

    private static Certificate certificate(List<CertifiedStanding> standings, OpenMatters open, String reason) {
        return new Certificate(
                new CertifiedContest(
                        12,
                        "miss-lagos",
                        "Miss Lagos 2026 – 拉各斯小姐",
                        Instant.parse("2026-11-01T09:00:00Z"),
                        Instant.parse("2026-11-28T20:00:00Z"),
                        ZoneId.of("Africa/Lagos")),
                1,
                Optional.empty(),
                Instant.parse("2026-11-29T08:30:00.123456Z"),
                new CertifiedSeal(34, Hash.of("a seal"), 12_345),
                open,
                reason,
                CertifiedStanding.ranked(standings));
    }

    private static CertifiedStanding standing(String code, String name, String category, long votes) {
        return new CertifiedStanding(0, code, name, category, 0, 0, votes, 0);
    }

    private static Certificate of(String... names) {
        List<CertifiedStanding> standings = new ArrayList<>();
        for (int index = 0; index < names.length; index++) {
            standings.add(standing("C" + (10 + index), names[index], "", 1_000 - index));
        }
        return certificate(standings, OpenMatters.NONE, "");
    }

    private static byte[] pdf(Certificate certificate, Language language) {
        return new CertificatePdf(
                        certificate,
                        new PdfWording(language),
                        URI.create("https://vote.example/vote/contests/miss-lagos"))
                .bytes();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesAreRightInEveryLanguageWhateverTheyAreWrittenIn(Language language) throws IOException {
        String[] names = {
            "Zoë Škvorecká", "Adékúnlé Ọláṣọ́yè̩", "欧阳娜娜 and 王小明", "Łukasz Ørsted", "Đặng Thị Mỹ Dung", "Юлия Ёлкина"
        };
        Certificate certificate = of(names);

        String text = text(pdf(certificate, language));

        assertThat(text).contains("Zoë Škvorecká", "欧阳娜娜 and 王小明", "Łukasz Ørsted", "Đặng Thị Mỹ Dung", "Юлия Ёлкина");
        assertThat(text)
                .contains(
                        "Miss Lagos 2026 – 拉各斯小姐",
                        certificate.digest().toString(),
                        Hash.of("a seal").toString());
        assertThat(text)
                .contains("https://vote.example/vote/contests/miss-lagos/results")
                .doesNotContain("\ufffd");
    }

    @Test
    void whatNoFontHasIsShownAsMissingAndLeavesTheRestRight() throws IOException {
        assertThat(text(pdf(of("Ada \ud83c\udfc6 Obi"), Language.ENGLISH))).contains("Ada \ufffd Obi", "C10");
    }

    @Test
    void whatIsWrittenInLettersThatTheFileDoesNotHaveIsSaidInItsPlace() throws IOException {
        Certificate certificate = certificate(
                List.of(standing("C1", "مريم", "", 5)), new OpenMatters(0, 2, 0, 0, 0), "كل شيء على ما يرام");

        assertThat(text(pdf(certificate, Language.ENGLISH)))
                .contains("text file has it", "C1")
                .doesNotContain("\ufffd");
    }

    @Test
    void aLongNameIsWhollyThereAndSoIsWhoComesBelow() throws IOException {
        String name = "Adékúnlé Ciroma Chukwuma ".repeat(4) + "of the Society for the Voices of Lagos";

        String text = text(pdf(of(name, "Bo"), Language.ENGLISH));

        assertThat(text.replaceAll("\\s+", " "))
                .contains("Voices of Lagos", "2 Bo C11 999")
                .doesNotContain("Chuk…");
        assertThat(text.split("Ciroma")).hasSize(5);
    }

    @Test
    void aReasonOfSeveralLinesHasNoReplacementCharacters() throws IOException {
        Certificate certificate = certificate(
                List.of(standing("C1", "Ada", "", 5)), new OpenMatters(0, 2, 0, 0, 0), "The bank\r\nis slow.");

        assertThat(text(pdf(certificate, Language.ENGLISH)))
                .contains("The bank  is slow.")
                .doesNotContain("\ufffd");
    }

    @Test
    void aLongTitleLeavesRoomForTheNumbersOfPages() throws IOException {
        Certificate usual = of("Ada");
        CertifiedContest contest = usual.contest();
        Certificate certificate = new Certificate(
                new CertifiedContest(
                        12,
                        "miss-lagos",
                        "WWWWWWWWW ".repeat(12),
                        contest.opensAt(),
                        contest.closesAt(),
                        contest.zone()),
                1,
                Optional.empty(),
                usual.certifiedAt(),
                usual.seal(),
                OpenMatters.NONE,
                "",
                usual.standings());

        assertThat(lineWith("page 1 of 1", text(pdf(certificate, Language.ENGLISH))))
                .contains("… · digest " + certificate.digest().brief());
    }

    private static String lineWith(String words, String text) {
        return text.lines().filter(line -> line.contains(words)).findFirst().orElse("");
    }

    @Test
    void theSameCertificateMakesTheSameFile() {
        Certificate certificate = of("Ada Obi", "王小明");

        assertThat(pdf(certificate, Language.FRENCH)).isEqualTo(pdf(certificate, Language.FRENCH));
    }

    @Test
    void aThousandContestantsAreAllThereWithTheirVotes() throws IOException {
        List<CertifiedStanding> standings = new ArrayList<>();
        for (int index = 0; index < 1_000; index++) {
            standings.add(
                    standing("K" + index, "Contestant " + index, index < 400 ? "Talent" : "Beauty", 5_000 - index));
        }

        byte[] pdf = pdf(certificate(standings, OpenMatters.NONE, ""), Language.ENGLISH);

        String text = text(pdf);
        assertThat(text).contains("Talent", "Beauty", "Contestant 0 K0 5,000", "Contestant 999 K999 4,001");
        assertThat(text.split("Contestant ")).hasSize(1_001);
        assertThat(pdf.length).isLessThan(300_000);
    }

    @Test
    void whatWasOpenAndWhyItWasCertifiedAllTheSameIsSaid() throws IOException {
        String reason =
                "The review of two payments waits for the bank, which takes weeks; their votes can't change any place.";

        String text = text(pdf(
                certificate(List.of(standing("C1", "Ada", "", 5)), new OpenMatters(0, 2, 0, 1, 0), reason),
                Language.ENGLISH));

        assertThat(text.replaceAll("\\s+", " ")).contains("in review: 2", "disputes: 1", reason);
    }
}
