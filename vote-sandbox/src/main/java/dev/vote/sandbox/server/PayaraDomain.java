package dev.vote.sandbox.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The files of one Payara domain, made into one that lives on a laptop: two ports, on 127.0.0.1, and no others. */
public final class PayaraDomain {

    private static final String SERVER = "//config[@name='server-config']";
    private static final String LISTENER = SERVER + "//network-listener[@name='%s']";

    private static final Map<String, String> HERE = Map.of("address", "127.0.0.1");

    private final Path configuration;

    /** @param domain its folder */
    public PayaraDomain(Path domain) {
        this.configuration = domain.resolve("config");
    }

    void settle(int httpPort, int adminPort) throws IOException {
        Document domain = movedToLoopback(httpPort, adminPort);
        set(domain, LISTENER.formatted("http-listener-2"), Map.of("enabled", "false"));
        set(domain, SERVER + "//iiop-listener", Map.of("enabled", "false", "lazy-init", "false"));
        set(domain, SERVER + "//jmx-connector", Map.of("enabled", "false"));
        set(domain, SERVER + "/jms-service", Map.of("type", "DISABLED"));
        write(domain);
        logToConsole();
    }

    /** A fresh domain as it is, but nothing of it can be reached from another machine. */
    public void moveToLoopback(int httpPort, int adminPort) throws IOException {
        Document domain = movedToLoopback(httpPort, adminPort);
        set(domain, LISTENER.formatted("http-listener-2"), HERE);
        set(domain, SERVER + "//iiop-listener", HERE);
        set(domain, SERVER + "//jmx-connector", HERE);
        write(domain);
    }

    private Document movedToLoopback(int httpPort, int adminPort) throws IOException {
        Document domain = read();
        listen(domain, "http-listener-1", httpPort);
        listen(domain, "admin-listener", adminPort);
        set(domain, SERVER + "/hazelcast-config-specific-configuration", Map.of("enabled", "false"));
        return domain;
    }

    private static void listen(Document domain, String listener, int port) {
        set(
                domain,
                LISTENER.formatted(listener),
                Map.of("port", Integer.toString(port), "address", "127.0.0.1", "enabled", "true"));
    }

    private static void set(Document domain, String path, Map<String, String> attributes) {
        NodeList found = find(domain, path);
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            attributes.forEach(element::setAttribute);
        }
    }

    /** The console is kept, in a bounded file; the server's own files would be a second copy. */
    private void logToConsole() throws IOException {
        Path file = configuration.resolve("logging.properties");
        var logging = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            logging.load(in);
        }
        logging.setProperty("com.sun.enterprise.server.logging.GFFileHandler.logtoFile", "false");
        logging.setProperty("com.sun.enterprise.server.logging.GFFileHandler.logStandardStreams", "false");
        logging.setProperty("com.sun.enterprise.server.logging.UniformLogFormatter.ansiColor", "false");
        try (var out = Files.newBufferedWriter(file)) {
            logging.store(out, null);
        }
    }

    private static NodeList find(Document domain, String path) {
        XPath paths = XPathFactory.newInstance().newXPath();
        try {
            return (NodeList) paths.evaluate(path, domain, XPathConstants.NODESET);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private Document read() throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(domainXml().toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(domainXml() + " can't be read", e);
        }
    }

    private void write(Document domain) throws IOException {
        try (var out = Files.newOutputStream(domainXml())) {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(domain), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(domainXml() + " can't be written", e);
        }
    }

    private Path domainXml() {
        return configuration.resolve("domain.xml");
    }
}
