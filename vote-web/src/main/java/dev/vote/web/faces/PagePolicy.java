package dev.vote.web.faces;

import dev.vote.http.security.ContentPolicy;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Lets the scripts that PrimeFaces writes into a staff page run, by the nonce that it marks them with. It comes after
 * PrimeFaces' own listener and replaces what that says, so that there is one policy.
 */
public class PagePolicy implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String STAFF_VIEWS = "/WEB-INF/admin/";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        String view = context.getViewRoot() == null ? "" : context.getViewRoot().getViewId();
        if (view.startsWith(STAFF_VIEWS)) {
            String nonce = PrimeFacesContext.getCspState(context).getNonce();
            context.getExternalContext().setResponseHeader(ContentPolicy.HEADER, ContentPolicy.forStaff(nonce));
        }
    }
}
