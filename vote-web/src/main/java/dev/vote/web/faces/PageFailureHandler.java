package dev.vote.web.faces;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.staff.AccessDenied;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.ResourceBundle;
import org.primefaces.csp.CspException;

/**
 * Turns failures that a person can do something about into words: what the role doesn't allow is a 403, a page that was
 * open for too long or that was sent without its scripts (it tells so itself) is opened anew, and a change that somebody else was faster with keeps what was typed. Everything
 * else goes the container's way.
 */
final class PageFailureHandler extends ExceptionHandlerWrapper {

    private static final EventLog LOG = EventLog.of(PageFailureHandler.class);
    private static final String TEXTS = "dev.vote.web.admin.frame";
    private static final int DEEPEST = 20;

    PageFailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable failure = events.next().getContext().getException();
            if (isHandled(failure, context)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean isHandled(Throwable failure, FacesContext context) {
        if (find(failure, AccessDenied.class).isPresent()) {
            forbid(context);
        } else if (find(failure, ViewExpiredException.class).isPresent()) {
            say(context, FacesMessage.SEVERITY_WARN, "expired");
            context.getExternalContext().getFlash().setKeepMessages(true);
            openAnew(context);
        } else if (find(failure, CspException.class).isPresent()) {
            openAnew(context);
        } else if (find(failure, OptimisticLockException.class).isPresent()) {
            say(context, FacesMessage.SEVERITY_ERROR, "conflict");
            context.validationFailed();
        } else if (canStillSay(context)) {
            LOG.error("page.failed", failure, "page", context.getViewRoot().getViewId());
            say(context, FacesMessage.SEVERITY_ERROR, "broken");
            context.validationFailed();
        } else {
            return false;
        }
        return true;
    }

    /** A script on the page would show nothing at all of an error that it is answered. */
    private static boolean canStillSay(FacesContext context) {
        return context.getPartialViewContext().isAjaxRequest()
                && context.getViewRoot() != null
                && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** A script on the page shows words, but not the page of an error. */
    private static void forbid(FacesContext context) {
        if (context.getPartialViewContext().isAjaxRequest()) {
            say(context, FacesMessage.SEVERITY_ERROR, "denied");
            context.validationFailed();
            return;
        }
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void openAnew(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        if (external.isResponseCommitted()) {
            return; // one page may fail twice in the same way
        }
        Object asked = external.getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        try {
            external.redirect(asked == null ? external.getRequestContextPath() + "/" : asked.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(FacesContext context, FacesMessage.Severity severity, String key) {
        ResourceBundle texts =
                ResourceBundle.getBundle(TEXTS, context.getApplication().getDefaultLocale());
        if (context.getViewRoot() != null) {
            texts = ResourceBundle.getBundle(TEXTS, context.getViewRoot().getLocale());
        }
        context.addMessage(null, new FacesMessage(severity, texts.getString(key), null));
    }
}
