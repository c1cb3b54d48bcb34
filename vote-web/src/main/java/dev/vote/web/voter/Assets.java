package dev.vote.web.voter;

import dev.vote.web.view.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of our own style, script and pictures, with a digest: a new version has a new address. */
@Named
@ApplicationScoped
public class Assets {

    static final String VERSION = "v";

    @Inject
    ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** @param name such as {@code vote.css} */
    public String at(String name) {
        return addresses.computeIfAbsent(name, this::address);
    }

    private String address(String name) {
        String path = "/assets/" + name;
        try (InputStream content = context.getResourceAsStream(path)) {
            if (content == null) {
                throw new FileNotFoundException(path);
            }
            String version = Digest.of(content.readAllBytes()).substring(0, 12);
            return context.getContextPath() + path + '?' + VERSION + '=' + version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
