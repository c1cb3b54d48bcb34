package dev.vote.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.roster.KnownRoster.Person;
import dev.vote.domain.sheet.Sheet;
import dev.vote.domain.sheet.SheetCell;
import dev.vote.domain.sheet.SheetReader;
import dev.vote.domain.sheet.SheetRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportPlannerTest {

    private static final KnownRoster KNOWN =
            new KnownRoster(Set.of("ADA1"), Map.of("singers", "Singers"), Set.of(new Person("Ada Obi", "Singers")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Code,Category,Story",
                "STORY;category;code;FULL NAME",
                "Catégorie\tNom complet\tBiographie\tCode du candidat",
                "姓名,编号,组别,简介",
                "Bio,Contestant name,Group,Voting-code:"
            })
    void columnsAreKnownInThreeLanguagesAndAnyOrder(String head) {
        Columns columns = Columns.of(sheet(head).head());
        assertThat(columns.places()).containsOnlyKeys(Column.values());
        assertThat(columns.unused()).isEmpty();
    }

    @Test
    void aColumnThatNobodyKnowsIsNamed() {
        assertThat(plan("Name,Age,Town\nBisi,22,Ibadan").unusedColumns()).containsExactly("Age", "Town");
    }

    @Test
    void withoutNamesThereIsNoPlan() {
        assertThatThrownBy(() -> plan("Person,Age\nBisi,22")).isInstanceOfSatisfying(ColumnsRefused.class, refused -> {
            assertThat(refused.getFault()).isEqualTo(ColumnsRefused.Fault.NO_NAME);
            assertThat(refused.getHeads()).isEqualTo("Person, Age");
        });
    }

    @Test
    void twoColumnsOfOneKindAreRefused() {
        assertThatThrownBy(() -> plan("Name,Nom\nBisi,Bisi"))
                .isInstanceOfSatisfying(
                        ColumnsRefused.class,
                        refused -> assertThat(refused.getFault()).isEqualTo(ColumnsRefused.Fault.TWICE));
    }

    @Test
    void aGoodSheetIsReady() {
        ImportPlan plan = plan("Name,Code,Category\n  Bisi   Ade ,bi7, singers\nCarl,,\n");
        assertThat(plan.isReady()).isTrue();
        assertThat(plan.lines())
                .containsExactly(
                        new PlannedLine(2, "Bisi Ade", "BI7", "Singers", false, "", List.of()),
                        new PlannedLine(3, "Carl", "", "", false, "", List.of()));
    }

    @Test
    void aSheetWithNothingButItsHeadIsNotReady() {
        assertThat(plan("Name,Code\n").isReady()).isFalse();
    }

    @Test
    void aNewCategoryIsOpenedOnceHoweverItIsSpelt() {
        ImportPlan plan = plan("Name,Category\nBisi,Dancers\nCarl,dancers\nDele,Singers");
        assertThat(plan.newCategories()).containsExactly("Dancers");
        assertThat(plan.lines()).extracting(PlannedLine::category).containsExactly("Dancers", "Dancers", "Singers");
        assertThat(plan.lines()).extracting(PlannedLine::opensCategory).containsExactly(true, true, false);
    }

    @Test
    void eachBadLineHasItsReason() {
        ImportPlan plan = plan("Name,Code,Category\n,X1,\nBisi,B!,\nCarl,X,\nDele,ADA1,\nEfe,E1,\nFemi,e1,");
        assertThat(plan.isReady()).isFalse();
        assertThat(plan.badLines()).isEqualTo(5);
        assertThat(plan.lines().stream().map(PlannedLine::faults))
                .containsExactly(
                        List.of(new LineFault(RosterFault.NAME_MISSING, Column.NAME, "0")),
                        List.of(new LineFault(RosterFault.CODE_CHARACTERS, Column.CODE, "2")),
                        List.of(new LineFault(RosterFault.CODE_LENGTH, Column.CODE, "1")),
                        List.of(new LineFault(RosterFault.CODE_TAKEN, Column.CODE, "")),
                        List.of(),
                        List.of(new LineFault(RosterFault.CODE_TWICE, Column.CODE, "6")));
    }

    @Test
    void allThatIsTooLongIsSaidAtOnce() {
        ImportPlan plan = plan("Name,Code,Category,Story\n" + "n".repeat(121) + "," + "C".repeat(13) + ","
                + "k".repeat(81) + "," + "s".repeat(4_001));
        assertThat(plan.lines().get(0).faults())
                .extracting(LineFault::fault)
                .containsExactlyInAnyOrder(
                        RosterFault.NAME_TOO_LONG,
                        RosterFault.CODE_LENGTH,
                        RosterFault.CATEGORY_TOO_LONG,
                        RosterFault.STORY_TOO_LONG);
        assertThat(plan.newCategories()).isEmpty();
    }

    @Test
    void importingASheetTwiceIsNoticed() {
        ImportPlan plan = plan("Name,Category\nada  OBI,singers\nAda Obi,\nBisi,\nbisi,");
        assertThat(plan.lines().stream().map(PlannedLine::faults))
                .containsExactly(
                        List.of(new LineFault(RosterFault.NAME_TAKEN, Column.NAME, "")),
                        List.of(),
                        List.of(),
                        List.of(new LineFault(RosterFault.NAME_TWICE, Column.NAME, "4")));
    }

    @Test
    void aDateOrAnErrorIsNotTakenForAText() {
        SheetRow head = new SheetRow(1, List.of(SheetCell.of("Name"), SheetCell.of("Code")));
        SheetRow date =
                new SheetRow(2, List.of(SheetCell.of("Bisi"), new SheetCell("2024-01-02", SheetCell.Kind.DATE)));
        SheetRow error = new SheetRow(3, List.of(new SheetCell("#N/A", SheetCell.Kind.ERROR)));
        ImportPlan plan = ImportPlanner.plan(new Sheet(head, List.of(date, error)), KNOWN);
        assertThat(plan.lines().get(0).faults()).containsExactly(new LineFault(RosterFault.CELL_DATE, Column.CODE, ""));
        assertThat(plan.lines().get(1).faults())
                .containsExactly(new LineFault(RosterFault.CELL_ERROR, Column.NAME, ""));
    }

    private static ImportPlan plan(String csv) {
        return ImportPlanner.plan(sheet(csv), KNOWN);
    }

    private static Sheet sheet(String csv) {
        return SheetReader.read(csv.getBytes(StandardCharsets.UTF_8));
    }
}
