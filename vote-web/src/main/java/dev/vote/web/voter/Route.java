package dev.vote.web.voter;

import java.util.List;

/**
 * A page with the names that stand in its path.
 *
 * @param names in the order of the path: a slug, a slug and a code, or a reference
 */
record Route(Page page, List<String> names) {

    Route {
        names = List.copyOf(names);
    }

    String name(int index) {
        return names.get(index);
    }
}
