package dev.vote.web.admin.dashboard;

import java.util.Optional;
import java.util.function.Supplier;

/** Looks something up when it is first asked for, and not again. */
final class Once<T> {

    private Optional<T> value = Optional.empty();

    T get(Supplier<T> source) {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}
