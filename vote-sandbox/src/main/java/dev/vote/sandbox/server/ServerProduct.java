package dev.vote.sandbox.server;

import java.util.Locale;
import java.util.Optional;

/** The application servers that Vote runs on. */
public enum ServerProduct {
    WILDFLY("WildFly", "wildfly", "jboss-modules.jar", new WildFly()),
    PAYARA("Payara", "payara/payara6", "glassfish/modules/glassfish.jar", new Payara());

    private final String title;
    private final String target;
    private final String landmark;
    private final Layout layout;

    ServerProduct(String title, String target, String landmark, Layout layout) {
        this.title = title;
        this.target = target;
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

    /** Where the build puts one that is ready for Vote, below its {@code target}. */
    public String target() {
        return target;
    }

    /** A file that every installation has, below its home. */
    String landmark() {
        return landmark;
    }

    Layout layout() {
        return layout;
    }
}
