package dev.vote.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guide for operators, {@code operations.md}. */
record Guide(String text) {

    /** The one of this source tree. */
    static Guide ofTheProject() {
        return read(Path.of("..", "docs", "operations.md"));
    }

    static Guide read(Path file) {
        try {
            return new Guide(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it gives to type or to copy below a heading, block by block. */
    List<String> blocks(String heading, String language) {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(section(heading))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private String section(String heading) {
        Matcher section = Pattern.compile("(?ms)^(#+) " + Pattern.quote(heading) + "$(.*?)(?=^##|\\z)")
                .matcher(text);
        if (!section.find()) {
            throw new IllegalArgumentException("the guide has no heading " + heading);
        }
        return section.group(2);
    }
}
