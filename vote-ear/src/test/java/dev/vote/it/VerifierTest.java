package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.certification.Certificate;
import dev.vote.domain.certification.CertifiedContest;
import dev.vote.domain.certification.CertifiedSeal;
import dev.vote.domain.certification.CertifiedStanding;
import dev.vote.domain.certification.OpenMatters;
import dev.vote.domain.ledger.EntryKind;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.seal.Hash;
import dev.vote.domain.seal.LedgerLine;
import dev.vote.domain.seal.MerkleTree;
import dev.vote.domain.seal.Published;
import dev.vote.domain.seal.Seal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published verifier finds whatever is done to an export. {@link SealIT} does the same with one from a server. */
class VerifierTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");
    private static final List<Reference> PAYMENTS =
            IntStream.range(0, 13).mapToObj(index -> Reference.random()).toList();

    private static LedgerLine credit(int payment) {
        return new LedgerLine(
                EntryKind.CREDIT,
                payment + 1,
                payment % 3 == 0 ? "C2" : "C1",
                AT.plusSeconds(payment),
                PAYMENTS.get(payment));
    }

    /** 1 to 12 votes for thirteen payments but the last, which waits; the third was taken back. C3 has none. */
    private static String export() {
        List<LedgerLine> first =
                IntStream.range(0, 11).mapToObj(VerifierTest::credit).toList();
        List<LedgerLine> second =
                List.of(new LedgerLine(EntryKind.REVERSAL, -3, "C1", AT.plusSeconds(60), PAYMENTS.get(2)), credit(11));
        Seal one = Seal.first(7, first, AT.plusSeconds(30));
        Seal two = one.next(second, AT.plusSeconds(90));
        List<String> lines = new ArrayList<>();
        lines.add(Published.head());
        lines.add(Published.contest(7, "a-contest"));
        lines.add(Published.at(AT.plusSeconds(120)));
        lines.add(Published.contestant("C1", 2 + 5 + 6 + 8 + 9 + 11 + 12, "Ama Serwaa"));
        lines.add(Published.contestant("C2", 1 + 4 + 7 + 10 + 13, "Efua"));
        lines.add(Published.contestant("C3", 0, "Ñandú 中文"));
        lines.add(one.line());
        IntStream.range(0, 11).forEach(index -> lines.add(first.get(index).sealed(1, index + 1)));
        lines.add(two.line());
        IntStream.range(0, 2).forEach(index -> lines.add(second.get(index).sealed(2, index + 1)));
        lines.add(credit(12).waiting());
        lines.add(Published.end(2, 13, 1));
        return String.join("\n", lines) + '\n';
    }

    @Test
    void whatIsAsItWasPublishedIsRight() {
        Verifier.Verdict verdict = Verifier.check(export(), "--seal", "1=" + Tampering.hashOf(export(), 1));

        assertThat(verdict.output()).contains("Everything is right.", "88 votes", "13 sealed entries", "1 that wait");
        assertThat(verdict.exit()).isZero();
    }

    @Test
    void twoNotesOfOneSealMustBothBeRight() {
        String right = "1=" + Tampering.hashOf(export(), 1);

        Verifier.Verdict verdict = Verifier.check(export(), "--seal", "1=" + "0".repeat(64), "--seal", right);

        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.output()).contains("Seal 1 is not the one that was noted");
    }

    @Test
    void aLineThatWaitsForLongIsFound() {
        String later = export().replace(Published.at(AT.plusSeconds(120)), Published.at(AT.plusSeconds(3_700)));

        Verifier.Verdict verdict = Verifier.check(later);

        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.output()).contains("has waited for its seal since");
    }

    @Test
    void aNameCantHideWhatIsSaid() {
        Verifier.Verdict verdict = Verifier.check(export().replace("Efua", "Efua\u001b[2K\u202e"));

        assertThat(verdict.output()).doesNotContain("\u001b", "\u202e").contains("Efua?[2K?");
    }

    @Test
    void aReversalMayBeSealedBeforeItsCredit() {
        LedgerLine credit = credit(0);
        LedgerLine reversal = new LedgerLine(EntryKind.REVERSAL, -1, "C2", AT.plusSeconds(5), PAYMENTS.get(0));
        Seal seal = Seal.first(7, List.of(reversal, credit), AT.plusSeconds(30));
        String export = String.join(
                "\n",
                Published.head(),
                Published.contest(7, "a-contest"),
                Published.at(AT.plusSeconds(60)),
                Published.contestant("C2", 0, "Efua"),
                seal.line(),
                reversal.sealed(1, 1),
                credit.sealed(1, 2),
                Published.end(1, 2, 0),
                "");

        assertThat(Verifier.check(export).output()).contains("Everything is right.");
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void whateverIsDoneToItIsFound(Tampering tampering) {
        Verifier.Verdict verdict = Verifier.check(tampering.of(export()));

        assertThat(verdict.exit()).as(verdict.output()).isEqualTo(1);
        assertThat(verdict.output()).contains(tampering.found());
    }

    @Test
    void aChainThatIsRewrittenAsAWholeIsFoundByASealThatSomebodyNoted() {
        String noted = Tampering.hashOf(export(), 2);
        String rewritten = Tampering.rewritten(export());

        assertThat(Verifier.check(rewritten).isGood())
                .as("it is right in itself")
                .isTrue();
        Verifier.Verdict verdict = Verifier.check(rewritten, "--seal", "2=" + noted.substring(0, 16));
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.output()).contains("Seal 2 is not the one that was noted");
    }

    @Test
    void aChainWhoseEndWasTakenAwayIsFoundByASealThatSomebodyNoted() {
        String noted = Tampering.hashOf(export(), 2);
        String shortened = Tampering.shortened(export());

        assertThat(Verifier.check(shortened).isGood())
                .as("it is right in itself")
                .isTrue();
        Verifier.Verdict verdict = Verifier.check(shortened, "--seal", "2=" + noted);
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.output()).contains("Seal 2, which was noted, is not in the chain");
    }

    /** Of the export, without what waits. */
    private static String certificate() {
        CertifiedContest contest =
                new CertifiedContest(7, "a-contest", "A Contest", AT, AT.plusSeconds(80), ZoneOffset.UTC);
        return new Certificate(
                        contest,
                        1,
                        Optional.empty(),
                        AT.plusSeconds(100),
                        new CertifiedSeal(2, Hash.parse(Tampering.hashOf(export(), 2)), 13),
                        OpenMatters.NONE,
                        "Nothing can change a place.",
                        CertifiedStanding.ranked(List.of(
                                new CertifiedStanding(1, "C1", "Ama Serwaa", "Talent", 0, 0, 53, 0),
                                new CertifiedStanding(2, "C2", "Efua", "Talent", 0, 0, 22, 0),
                                new CertifiedStanding(3, "C3", "Ñandú 中文", "", 0, 0, 0, 0))))
                .text();
    }

    @Test
    void aCertificateThatTheLedgerAddsUpToIsRight() {
        Verifier.Verdict verdict = Verifier.checkCertificate(export(), certificate());

        assertThat(verdict.output())
                .contains("Everything is right.", Hash.of(certificate()).toString());
        assertThat(verdict.exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "standing 2 2 22 | standing 2 1 22 | place 1 instead of 2",
                "standing 3 1 0 | standing 3 2 0 | place 2 instead of 1",
                "standing 3 1 0 | standing 2 1 0 | rank 2 instead of 3",
                "standing 1 1 53 C1 Ama Serwaa\\nstanding 2 2 22 C2 Efua | standing 2 1 22 C2 Efua\\nstanding 1 2 53 C1 Ama Serwaa | below one with fewer",
                "entries 13 | entries 12 | says 12 entries",
                "entries 13\\n | \"\" | isn't what should be there",
                "number 1\\nreplaces - | replaces -\\nnumber 1 | isn't what should be there",
                "number 1\\n | number 2\\n | is number 2 and replaces -",
                "entries 13 | seal 0 @\\nentries 13 | isn't what should be there",
                "contest 7 a-contest | contest 7 a-contest\\ncontest 8 another | isn't what should be there",
                "uncategorised | category Talent | a category twice",
                "seal 2 | seal 0 | a hash for seal 0",
            })
    void whateverIsDoneToACertificateIsFound(String what, String instead, String found) {
        String forged = certificate().replace(lines(what), lines(instead));
        assertThat(forged).isNotEqualTo(certificate());

        Verifier.Verdict verdict = Verifier.checkCertificate(export(), forged);

        assertThat(verdict.output()).contains(found);
        assertThat(verdict.exit()).isEqualTo(1);
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n").replace("@", "0".repeat(64));
    }

    @Test
    void aVoterFindsTheOwnPayment() {
        assertThat(Verifier.check(export(), PAYMENTS.get(2).value()).output())
                .contains(
                        "credit of 3 votes for C1",
                        "is entry 3 of seal 1",
                        "reversal of -3 votes",
                        "is entry 1 of seal 2");
        assertThat(Verifier.check(export(), PAYMENTS.get(12).value()).output()).contains("waits for its seal");
        Verifier.Verdict stranger = Verifier.check(export(), Reference.random().value());
        assertThat(stranger.exit()).isEqualTo(1);
        assertThat(stranger.output()).contains("No entry of your payment is in this export.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vote-ledger 2\n",
                "<html></html>",
                "vote-ledger 1\n",
                "vote-ledger 1\nend 0 0 0\n",
                "vote-ledger 1\nend 0 0 0\nmore\n"
            })
    void whatIsNoExportIsNotRight(String text) {
        assertThat(Verifier.check(text).exit()).isEqualTo(1);
    }

    @Test
    void whatIsAskedWronglyIsNotRun() {
        assertThat(Verifier.check(export(), "--seal", "1=abc").exit()).isEqualTo(2);
        assertThat(Verifier.check(export(), "--seal").exit()).isEqualTo(2);
        assertThat(Verifier.run(List.of("--certificate", "result.txt")).exit()).isEqualTo(2);
        assertThat(Verifier.check(export(), "--proof").exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.txt", "ledger.txt --certificate", "--proof"})
    void aFileThatIsNotThereIsNoFault(String before) {
        List<String> arguments = new ArrayList<>(List.of(before.split(" ")));
        if (arguments.size() > 1 || before.startsWith("--")) {
            arguments.add("nowhere.txt");
        }

        Verifier.Verdict verdict = Verifier.run(arguments);

        assertThat(verdict.output()).isEqualToIgnoringNewLines("There is no file nowhere.txt.");
        assertThat(verdict.exit()).isEqualTo(2);
    }

    @Test
    void linesThatEndInAnotherWayAreNotThoseOfTheFormat() {
        assertThat(Verifier.check(export().replace("\n", "\r\n")).output()).contains("end with a carriage return");
        assertThat(Verifier.check(export().replace("seal 2", "\rseal 2")).output())
                .contains("has a carriage return");
        String cut = export();
        Verifier.Verdict verdict = Verifier.check(cut.substring(0, cut.length() - 1));
        assertThat(verdict.output()).contains("cut off");
        assertThat(verdict.exit()).isEqualTo(1);
    }

    /** Of the third payment in the export: its credit, one of eleven in seal 1, and its reversal in seal 2. */
    private static String proof() {
        List<LedgerLine> first =
                IntStream.range(0, 11).mapToObj(VerifierTest::credit).toList();
        List<LedgerLine> second =
                List.of(new LedgerLine(EntryKind.REVERSAL, -3, "C1", AT.plusSeconds(60), PAYMENTS.get(2)), credit(11));
        Seal one = Seal.first(7, first, AT.plusSeconds(30));
        Seal two = one.next(second, AT.plusSeconds(90));
        return "{\"reference\":\"" + PAYMENTS.get(2) + "\",\"entries\":[" + proof(first, 3, one) + ","
                + proof(second, 1, two) + "],\"unsealed\":0}";
    }

    private static String proof(List<LedgerLine> lines, int place, Seal seal) {
        String line = lines.get(place - 1).sealed(seal.number(), place);
        String path = seal.tree(lines).path(place).stream()
                .map(hash -> "\"" + hash + "\"")
                .collect(Collectors.joining(", "));
        return """
                {"line": "%s", "leaf": "%s", "place": %d, "path": [%s],
                 "seal": {"contest": %d, "number": %d, "previous": "%s", "root": "%s", "entries": %d, "hash": "%s", "line": "%s"}}""".formatted(
                        line,
                        MerkleTree.leaf(line),
                        place,
                        path,
                        seal.contestId(),
                        seal.number(),
                        seal.previous(),
                        seal.root(),
                        seal.entries(),
                        seal.hash(),
                        seal.line());
    }

    @Test
    void aProofIsRightByItselfAndInTheLedger() {
        String noted = "1=" + Tampering.hashOf(export(), 1);

        Verifier.Verdict alone = Verifier.checkProof(proof(), "--seal", noted);

        assertThat(alone.output())
                .contains(
                        "credit of 3 votes for C1",
                        "is entry 3 of 11 of seal " + noted,
                        "reversal of -3 votes for C1",
                        "Compared with the noted seal " + noted,
                        "Everything is right.");
        assertThat(alone.exit()).isZero();
        assertThat(Verifier.checkProofIn(export(), proof()).output())
                .contains("88 votes", "is entry 3 of seal 1", "Everything is right.");
    }

    /** Each in one place. {@code #} is a digit that is altered, of the hash before which it stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CREDIT 3 C1 | CREDIT 30 C1 | another hash than its line",
                "CREDIT 3 C1 | CREDIT 3 C2 | another hash than its line",
                "CREDIT 3 C1 | CREDIT 03 C1 | a line that no export has",
                "entry 1 3 | entry 1 4 | elsewhere than its line says",
                "entry 1 3 | entry 2 3 | elsewhere than its line says",
                "\"place\": 3 | \"place\": 4 | elsewhere than its line says",
                "\"leaf\": \" | \"leaf\": \"# | another hash than its line",
                "\"path\": [\" | \"path\": [\"# | doesn't lead to its seal",
                "\"path\": [ | \"path\": [\"@\", | doesn't lead to its seal",
                "\"contest\": 7 | \"contest\": 8 | its hash is not that of what it says",
                "\"number\": 1 | \"number\": 3 | not what its line says",
                "\"previous\": \" | \"previous\": \"# | not what its line says",
                "\"root\": \" | \"root\": \"# | not what its line says",
                "\"entries\": 11 | \"entries\": 10 | not what its line says",
                "\"hash\": \" | \"hash\": \"# | not what its line says",
                "seal 1 0 | seal 1 1 | its hash is not that of what it says",
                "\"unsealed\":0 | \"unsealed\":00 | isn't a proof that this program can read",
                "\"unsealed\":0 | \"unsealed\":0} | isn't a proof that this program can read",
                "\"reference\" | \"Reference\" | isn't a proof that this program can read",
            })
    void whateverIsDoneToAProofIsFound(String what, String instead, String found) {
        int at = proof().indexOf(what) + what.length();
        assertThat(at).isGreaterThan(what.length() - 1);
        String digit = proof().charAt(at) == 'a' ? "b" : "a";
        String rest = proof().substring(instead.endsWith("#") ? at + 1 : at);
        String forged = proof().substring(0, at - what.length())
                + instead.replace("#", digit).replace("@", "0".repeat(64))
                + rest;

        Verifier.Verdict verdict = Verifier.checkProof(forged);

        assertThat(verdict.output()).contains(found);
        assertThat(verdict.exit()).isEqualTo(1);
    }

    @Test
    void aProofOfAnotherPaymentOrLedgerIsFound() {
        String anothers =
                proof().replace(PAYMENTS.get(2).value(), PAYMENTS.get(3).value());
        assertThat(Verifier.checkProof(anothers).output())
                .contains("is not of payment " + PAYMENTS.get(3))
                .doesNotContain("Everything is right.");
        Verifier.Verdict rewritten = Verifier.checkProofIn(Tampering.rewritten(export()), proof());
        assertThat(rewritten.output()).contains("Seal 1 is not the one that was noted");
        assertThat(rewritten.exit()).isEqualTo(1);
        assertThat(Verifier.checkProof(proof(), "--seal", "1=" + "0".repeat(64)).output())
                .contains("Seal 1 is not the one that was noted");
        assertThat(Verifier.checkProof(proof(), "--seal", "9=" + "0".repeat(64)).exit())
                .isEqualTo(1);
        String twice = proof().replaceAll("(?s)\"entries\":\\[(\\{.*?\\}\\}),.*\\]", "\"entries\":[$1,$1]");
        assertThat(Verifier.checkProof(twice).output()).contains("a second CREDIT of the payment");
        String reversalOnly = proof().replaceAll("(?s)\"entries\":\\[\\{.*?\\}\\},", "\"entries\":[");
        assertThat(Verifier.checkProof(reversalOnly).output()).contains("what was never credited");
    }
}
