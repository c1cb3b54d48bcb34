package dev.vote.web.faces;

import dev.vote.web.language.RequestLanguage;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Shows a page in the language of the request, and says in the headers which one that is. */
public class AskedLanguage extends ViewHandlerWrapper {

    public AskedLanguage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return RequestLanguage.of(request(context)).getLocale();
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        RequestLanguage.announce(RequestLanguage.of(request(context)), response);
        super.renderView(context, view);
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }
}
