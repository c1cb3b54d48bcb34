package dev.vote.domain.roster;

import dev.vote.domain.contest.Particulars;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a contest has already, as far as an import must know it.
 *
 * @param codes in use
 * @param categories the spelling of each, by its name without regard to capitals
 * @param people who takes part in which category
 */
record KnownRoster(Set<String> codes, Map<String, String> categories, Set<Person> people) {

    KnownRoster {
        codes = Set.copyOf(codes);
        categories = Map.copyOf(categories);
        people = Set.copyOf(people);
    }

    /** Somebody in a category; capitals don't matter. */
    record Person(String name, String category) {

        Person {
            name = fold(name);
            category = fold(category);
        }
    }

    /** @param categories names by id */
    static KnownRoster of(Set<String> codes, Map<Long, String> categories, Iterable<RosterEntry> entries) {
        Map<String, String> spellings = new HashMap<>();
        categories.values().forEach(name -> spellings.putIfAbsent(fold(name), name));
        Set<Person> people = new HashSet<>();
        entries.forEach(entry -> people.add(
                new Person(entry.name(), entry.categoryId().map(categories::get).orElse(""))));
        return new KnownRoster(codes, spellings, people);
    }

    Optional<String> findCategory(String name) {
        return Optional.ofNullable(categories.get(fold(name)));
    }

    static String fold(String text) {
        return Particulars.oneLine(text).toLowerCase(Locale.ROOT);
    }
}
