package dev.vote.domain.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of a sheet of contestants, known by what people call them in English, French and Chinese. */
public enum Column {
    NAME(
            "name",
            "full name",
            "stage name",
            "contestant",
            "contestant name",
            "candidate",
            "nom",
            "nom complet",
            "nom de scene",
            "nom du candidat",
            "nom de la candidate",
            "candidat",
            "姓名",
            "名字",
            "名称",
            "选手",
            "选手姓名",
            "参赛者",
            "参赛者姓名"),
    CODE(
            "code",
            "contestant code",
            "voting code",
            "code candidat",
            "code du candidat",
            "code de vote",
            "编号",
            "代码",
            "代号",
            "选手编号",
            "投票代码"),
    CATEGORY("category", "group", "division", "categorie", "groupe", "类别", "组别", "分类", "分组"),
    STORY(
            "story",
            "bio",
            "biography",
            "description",
            "about",
            "histoire",
            "biographie",
            "presentation",
            "a propos",
            "简介",
            "介绍",
            "故事",
            "个人简介");

    private final Set<String> names;

    Column(String... names) {
        this.names = Set.of(names);
    }

    /** @param head as it stands in the sheet; capitals, accents, punctuation don't matter */
    static Optional<Column> find(String head) {
        String plain = Normalizer.normalize(head, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }
}
