package dev.vote.web.admin.dispute;

import dev.vote.web.admin.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The gateway's words about disputes, in ours where we know them. */
@Named
@ApplicationScoped
public class DisputeWords {

    /** @param word such as {@code chargeback} */
    public String category(String word) {
        return say("category.", word);
    }

    /** @param word such as {@code auto-accepted} */
    public String resolution(String word) {
        return say("resolution.", word);
    }

    private static String say(String kind, String word) {
        return Texts.find("disputes", kind + word).orElse(word);
    }
}
