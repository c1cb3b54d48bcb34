package dev.vote.web.voter;

/**
 * Something in the form that must be put right.
 *
 * @param field its id on the page; empty if it is about none
 * @param key of the text that says what to do
 * @param limit the bound that was missed, a number or a text; empty if there is none
 */
public record Fault(String field, String key, Object limit) {

    static Fault of(String field, String key) {
        return new Fault(field, key, "");
    }
}
