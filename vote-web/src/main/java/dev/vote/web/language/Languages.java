package dev.vote.web.language;

import dev.vote.http.language.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What the switcher of languages shows. */
@Named
@RequestScoped
public class Languages {

    @Inject
    HttpServletRequest request;

    public List<Language> getAll() {
        return List.of(Language.values());
    }

    /** That of the page at hand. */
    public Language getCurrent() {
        return RequestLanguage.of(request);
    }

    /** The page at hand, to come back to. */
    public String getHere() {
        return AskedPath.withQueryOf(request);
    }
}
