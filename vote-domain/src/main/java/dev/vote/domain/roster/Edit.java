package dev.vote.domain.roster;

import dev.vote.domain.audit.Change;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.ContestantCode;
import dev.vote.domain.contest.Particulars;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a change of a contestant changes.
 *
 * @param fields what voters go by: the name and the category
 */
record Edit(List<Field> fields, Field story, Field code) {

    /** @param what it is of, for people */
    record Field(String what, String key, String was, String is) {

        boolean isChanged() {
            return !was.equals(is);
        }
    }

    /** @param categories names by id */
    static Edit of(
            Contestant before, Particulars after, Optional<ContestantCode> recoded, Map<Long, String> categories) {
        String who = "contestant " + before.getCode() + ": ";
        Field name = new Field(who + "name", "name", before.getName(), after.name());
        Field category = new Field(
                who + "category",
                "category",
                name(before.getCategoryId(), categories),
                name(after.categoryId(), categories));
        String code = recoded.map(ContestantCode::value).orElse(before.getCode());
        return new Edit(
                List.of(name, category),
                new Field(who + "story", "story", before.getStory(), after.story()),
                new Field(who + "code", "code", before.getCode(), code));
    }

    private static String name(Optional<Long> categoryId, Map<Long, String> categories) {
        return categoryId.map(categories::get).orElse("");
    }

    /** What needs an amendment once votes were sold. */
    List<Field> amendments() {
        return fields.stream().filter(Field::isChanged).toList();
    }

    Change change(String subject) {
        Change change = Change.of("contestant.edit", "contestant", subject);
        Stream.concat(fields.stream(), Stream.of(story, code))
                .forEach(field -> change.field(field.key(), field.was(), field.is()));
        return change;
    }
}
