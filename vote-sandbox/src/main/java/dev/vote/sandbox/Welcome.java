package dev.vote.sandbox;

/** What is printed when the application answers: where everything is. */
final class Welcome {

    private final StringBuilder text = new StringBuilder("\nVote is running. Ctrl-C ends it.\n\n");

    /** @param name what it is; empty for one more of the line before */
    Welcome line(String name, Object value) {
        text.append(String.format("  %-10s%s%n", name, value));
        return this;
    }

    void print() {
        System.out.println(text);
        System.out.flush();
    }
}
