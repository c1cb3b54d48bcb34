package dev.vote.web.admin;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Texts of the staff's pages, in the language of the page. */
public final class Texts {

    private static final String FOLDER = "dev.vote.web.admin.";

    private Texts() {}

    /**
     * @param bundle such as {@code contests}
     * @param values for its places {@code {0}}, {@code {1}} …
     */
    public static String say(String bundle, String key, Object... values) {
        Locale locale = locale();
        String pattern = ResourceBundle.getBundle(FOLDER + bundle, locale).getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** @return empty if the bundle has no such text */
    public static Optional<String> find(String bundle, String key) {
        ResourceBundle texts = ResourceBundle.getBundle(FOLDER + bundle, locale());
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    /** The page's language; English where there is no page. */
    public static Locale locale() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context == null || context.getViewRoot() == null
                ? Locale.ENGLISH
                : context.getViewRoot().getLocale();
    }
}
