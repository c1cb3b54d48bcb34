package dev.vote.domain.administration;

import dev.vote.domain.contest.ContestTerms;
import dev.vote.domain.contest.ContestTexts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an edit changes.
 *
 * @param texts of which voters needn't be told
 * @param terms that voters go by
 */
record Differences(List<Field> texts, List<Field> terms) {

    record Field(String name, String was, String is) {

        boolean isChanged() {
            return !was.equals(is);
        }
    }

    static Differences of(ContestTexts wasSaid, ContestTexts said, ContestTerms was, ContestTerms is) {
        return new Differences(
                changed(
                        new Field("title", wasSaid.title(), said.title()),
                        new Field("slug", wasSaid.slug(), said.slug()),
                        new Field("description", wasSaid.description(), said.description())),
                changed(
                        new Field("rules", wasSaid.rules(), said.rules()),
                        new Field(
                                "price",
                                was.price().format(Locale.ENGLISH),
                                is.price().format(Locale.ENGLISH)),
                        new Field("max-votes", Long.toString(was.maxVotes()), Long.toString(is.maxVotes())),
                        new Field("opens", moment(was, true), moment(is, true)),
                        new Field("closes", moment(was, false), moment(is, false)),
                        new Field(
                                "late-payments",
                                was.window().latePayments().name(),
                                is.window().latePayments().name()),
                        new Field(
                                "results",
                                was.resultsVisibility().name(),
                                is.resultsVisibility().name())));
    }

    private static String moment(ContestTerms terms, boolean opening) {
        return (opening ? terms.window().opensAt() : terms.window().closesAt())
                .atZone(terms.zone())
                .toString();
    }

    private static List<Field> changed(Field... fields) {
        return Stream.of(fields).filter(Field::isChanged).toList();
    }

    Stream<Field> all() {
        return Stream.concat(texts.stream(), terms.stream());
    }
}
