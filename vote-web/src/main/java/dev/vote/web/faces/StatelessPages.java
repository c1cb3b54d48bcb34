package dev.vote.web.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Says from the beginning that a voters' page has no state. The page itself says so too, but only when it is built, and
 * by then the component library has begun a session to keep its nonce in: voters would get a cookie.
 */
public class StatelessPages extends ViewHandlerWrapper {

    private static final String VOTERS_VIEWS = "/WEB-INF/voter/";

    public StatelessPages(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        if (viewId.startsWith(VOTERS_VIEWS)) {
            view.setTransient(true);
        }
        return view;
    }
}
