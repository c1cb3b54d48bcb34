package dev.vote.sandbox.server;

import java.util.Locale;
import java.util.Optional;

/** The application servers that Vote runs on. */
public enum ServerProduct {
    WILDFLY("WildFly", "jboss-modules.jar", new WildFly()),
    PAYARA("Payara", "glassfish/modules/glassfish.jar", new Payara());

    private final String title;
    private final String landmark;
    private final Layout layout;

    ServerProduct(String title, String landmark, Layout layout) {
        this.title = title;
        this.landmark = landmark;
        this.layout = layout;
    }

    /** By the name that options know it by, in lower case. */
    public static Optional<ServerProduct> named(String name) {
        for (ServerProduct each : values()) {
            if (each.optionName().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    public String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The maker's name for it. */
    public String title() {
        return title;
    }

    /** A file that every installation has, below its home. */
    String landmark() {
        return landmark;
    }

    Layout layout() {
        return layout;
    }
}
