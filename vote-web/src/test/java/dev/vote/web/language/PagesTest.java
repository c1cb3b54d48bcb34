package dev.vote.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.http.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages and their beans take every word from a bundle, and every text that they ask for is there. */
class PagesTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern REGISTERED =
            Pattern.compile("<base-name>([^<]+)</base-name>\\s*<var>([^<]+)</var>", Pattern.DOTALL);
    private static final Pattern SAID_BY_BEAN =
            Pattern.compile("\\b(?:say|info|warn|error)\\(\\s*\"([a-z]+)\",\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern SAID_AT_FIELD =
            Pattern.compile("\\berrorAt\\(\\s*[^,()]+,\\s*\"([a-z]+)\",\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void noWordStandsInAPage() {
        assertThat(Markup.pages().flatMap(page -> Markup.hardCodedWords(page).stream()))
                .isEmpty();
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        Map<String, Set<String>> keys = keysByVariable();
        Pattern asked = Pattern.compile("\\b(" + String.join("|", keys.keySet()) + ")\\['([^']+)'\\]");
        List<String> missing = new ArrayList<>();

        for (Path page : Markup.pages().toList()) {
            String source = Files.readString(page);
            asked.matcher(source)
                    .results()
                    .filter(text -> !keys.get(text.group(1)).contains(text.group(2)))
                    .forEach(text -> missing.add(place(page, source, text)));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatABeanSaysIsThere() throws IOException {
        List<String> missing = new ArrayList<>();

        for (Path source : beans()) {
            String code = Files.readString(source);
            Stream.of(SAID_BY_BEAN, SAID_AT_FIELD)
                    .flatMap(said -> said.matcher(code).results())
                    .filter(text -> Files.exists(
                            Bundle.of("dev.vote.web.admin." + text.group(1)).file()))
                    .filter(text -> !Bundle.of("dev.vote.web.admin." + text.group(1))
                            .texts(Language.ENGLISH)
                            .containsKey(text.group(2)))
                    .forEach(text -> missing.add(place(source, code, text)));
        }

        assertThat(missing).isEmpty();
    }

    private static List<Path> beans() throws IOException {
        try (Stream<Path> files = Files.walk(JAVA)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Map<String, Set<String>> keysByVariable() throws IOException {
        Matcher registered = REGISTERED.matcher(Files.readString(Markup.WEB.resolve("WEB-INF/faces-config.xml")));
        Map<String, Set<String>> keys = new HashMap<>();
        while (registered.find()) {
            keys.put(
                    registered.group(2),
                    Bundle.of(registered.group(1)).texts(Language.ENGLISH).stringPropertyNames());
        }
        return keys;
    }

    private static String place(Path file, String source, MatchResult text) {
        long line = source.substring(0, text.start()).lines().count();
        return file + ":" + line + " " + text.group(1) + " " + text.group(2);
    }
}
