package dev.vote.web.language;

import dev.vote.http.language.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bundle of texts, as its files stand in the sources.
 *
 * @param file the one without a language
 */
record Bundle(Path file) {

    private static final Path FOLDER = Path.of("src/main/resources/dev/vote/web");
    private static final Path PROBLEMS = Path.of("../vote-http/src/main/resources/dev/vote/http");
    private static final Pattern OF_A_LANGUAGE = Pattern.compile(".*_[a-z]{2}\\.properties");

    /** All of them, also those of the staff's pages. */
    static Stream<Bundle> all() {
        return Stream.of(FOLDER, PROBLEMS).flatMap(Bundle::in);
    }

    private static Stream<Bundle> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !OF_A_LANGUAGE
                            .matcher(file.getFileName().toString())
                            .matches())
                    .sorted()
                    .map(Bundle::new)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param baseName such as {@code dev.vote.web.messages} */
    static Bundle of(String baseName) {
        return new Bundle(Path.of("src/main/resources", baseName.replace('.', '/') + ".properties"));
    }

    /** The file without a language is English. */
    Properties texts(Language language) {
        return language == Language.ENGLISH ? read(file) : read(fileOf(language));
    }

    Path fileOf(Language language) {
        String name = file.getFileName().toString().replace(".properties", "_" + language.getTag() + ".properties");
        return file.resolveSibling(name);
    }

    static Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @Override
    public String toString() {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }
}
