package dev.vote.web.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The pages' sources, searched for words that stand there instead of in a bundle. */
final class Markup {

    static final Path WEB = Path.of("src/main/webapp");

    private static final Set<String> WORDED = Set.of(
            "label", "itemLabel", "title", "alt", "placeholder", "aria-label", "hint", "text", "header", "summary");

    /** A value is words on these, and data everywhere else. */
    private static final Set<String> WORDED_BY_VALUE = Set.of(
            "commandButton",
            "commandLink",
            "outputText",
            "outputLabel",
            "outputFormat",
            "button",
            "link",
            "linkButton");

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}", Pattern.DOTALL);
    /** What is called the same in every language. */
    private static final Pattern FORMAT = Pattern.compile("\\b(?:CSV|JSON|PNG|SVG|XLSX)\\b");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private Markup() {}

    static Stream<Path> pages() {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return each with file and line */
    static List<String> hardCodedWords(Path page) {
        List<String> found = new ArrayList<>();
        try (InputStream source = Files.newInputStream(page)) {
            XMLStreamReader reader = factory().createXMLStreamReader(source);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    report(reader.getText(), reader.getLocation().getLineNumber(), page, found);
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    reportAttributes(reader, page, found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(page.toString(), e);
        }
        return found;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static void reportAttributes(XMLStreamReader reader, Path page, List<String> found) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            String name = reader.getAttributeLocalName(index);
            boolean worded = WORDED.contains(name)
                    || name.equals("value") && WORDED_BY_VALUE.contains(reader.getLocalName()) && isComponent(reader);
            if (worded) {
                report(reader.getAttributeValue(index), reader.getLocation().getLineNumber(), page, found);
            }
        }
    }

    private static boolean isComponent(XMLStreamReader reader) {
        return Set.of("jakarta.faces.html", "primefaces").contains(reader.getNamespaceURI());
    }

    private static void report(String text, int line, Path page, List<String> found) {
        String words = EXPRESSION.matcher(text).replaceAll("").strip();
        if (LETTER.matcher(FORMAT.matcher(words).replaceAll("")).find()) {
            found.add(WEB.relativize(page) + ":" + line + " " + words.replaceAll("\\s+", " "));
        }
    }
}
