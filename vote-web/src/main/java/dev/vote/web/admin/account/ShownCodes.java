package dev.vote.web.admin.account;

import java.io.Serializable;
import java.util.List;

/** Recovery codes on the one page that shows them. */
public record ShownCodes(List<String> codes) implements Serializable {

    static final ShownCodes NONE = new ShownCodes(List.of());

    public ShownCodes {
        codes = List.copyOf(codes);
    }

    public List<String> getCodes() {
        return codes;
    }

    /** One a line, to be copied. */
    public String getText() {
        return String.join("\n", codes);
    }

    public boolean isThere() {
        return !codes.isEmpty();
    }
}
