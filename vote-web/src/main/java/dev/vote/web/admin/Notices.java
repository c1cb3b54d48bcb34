package dev.vote.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;

/** What a page says after something was done; shown at its top, and kept over a redirect. */
@ApplicationScoped
public class Notices {

    /**
     * @param bundle such as {@code contests}
     * @param values for the text's places
     */
    public void info(String bundle, String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, Texts.say(bundle, key, values));
    }

    public void warn(String bundle, String key, Object... values) {
        add(FacesMessage.SEVERITY_WARN, Texts.say(bundle, key, values));
    }

    public void error(String bundle, String key, Object... values) {
        add(FacesMessage.SEVERITY_ERROR, Texts.say(bundle, key, values));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** What became of something that a person wanted. @param isDone whether it was done; it is told as an error otherwise */
    public void tell(boolean isDone, String bundle, String key) {
        if (isDone) {
            info(bundle, key);
        } else {
            error(bundle, key);
        }
    }

    /** Whether a text that is needed is missing, which is told as an error: the page stays as it is. */
    public boolean isMissing(String text, String bundle, String key) {
        if (text.isBlank()) {
            error(bundle, key);
        }
        return text.isBlank();
    }

    /** At a field. @param clientId as {@code form:title} */
    public void errorAt(String clientId, String bundle, String key, Object... values) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(
                clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.say(bundle, key, values), null));
        context.validationFailed();
    }

    private static void add(Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
