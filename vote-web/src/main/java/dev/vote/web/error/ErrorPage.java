package dev.vote.web.error;

import dev.vote.http.language.Language;
import dev.vote.http.problem.ProblemPage;
import dev.vote.web.language.RequestLanguage;
import dev.vote.web.voter.Assets;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page in the voter's language, but below {@code /api} a problem document. */
public class ErrorPage extends ProblemPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Assets assets;

    @Override
    protected void send(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith(request.getContextPath() + "/api/")) {
            super.send(status, request, response);
        } else {
            sendPage(status, request, response);
        }
    }

    private void sendPage(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        Language language = RequestLanguage.of(request);
        RequestLanguage.announce(language, response);
        ErrorTexts texts = ErrorTexts.of(status, language.getLocale());
        response.getWriter().write(ErrorTemplate.fill(texts, request.getContextPath(), assets::at));
    }
}
