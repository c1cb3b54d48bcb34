package dev.vote.web.voter;

import java.util.Set;

/** The voters' pages: the view of each, and the methods that it takes. */
public enum Page {
    CONTESTS("contests", Set.of("GET", "HEAD")),
    CONTEST("contest", Set.of("GET", "HEAD")),
    RESULTS("results", Set.of("GET", "HEAD")),
    CONTESTANT("contestant", Set.of("GET", "HEAD", "POST")),
    PAYMENT("payment", Set.of("GET", "HEAD")),
    PROOF("proof", Set.of("GET", "HEAD")),
    TERMS("terms", Set.of("GET", "HEAD")),
    VERIFICATION("verification", Set.of("GET", "HEAD"));

    private final String view;
    private final Set<String> methods;

    Page(String view, Set<String> methods) {
        this.view = view;
        this.methods = methods;
    }

    /** Where the container finds it; nobody can ask for it there. */
    String view() {
        return "/WEB-INF/voter/" + view + ".xhtml";
    }

    boolean takes(String method) {
        return methods.contains(method);
    }

    /** For the header {@code Allow}. */
    String allow() {
        return methods.stream()
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** Shows what only its voter should see, so no cache may keep it. */
    boolean isPrivate() {
        return this == PAYMENT || this == PROOF;
    }
}
