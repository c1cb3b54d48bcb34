package dev.vote.sandbox.bench;

import java.util.List;
import java.util.regex.Pattern;

/** The parts that were asked for, by a regular expression for the whole name. */
record Chosen(Pattern names) {

    List<Part> of(List<Part> parts) {
        return parts.stream()
                .filter(part -> names.matcher(part.name()).matches())
                .toList();
    }
}
