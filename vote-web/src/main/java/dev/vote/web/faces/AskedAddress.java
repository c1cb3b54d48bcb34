package dev.vote.web.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/** Sends a form back to the address that its page was asked for under, not to the view behind it, which nobody can reach. */
public class AskedAddress extends ViewHandlerWrapper {

    private static final String HIDDEN = "/WEB-INF/";

    public AskedAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object asked = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        return viewId.startsWith(HIDDEN) && asked != null ? asked.toString() : super.getActionURL(context, viewId);
    }
}
