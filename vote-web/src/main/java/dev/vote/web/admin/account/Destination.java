package dev.vote.web.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody wanted to go before the log-in came between; it goes along from page to page as {@code to}. */
@Named
@RequestScoped
public class Destination {

    private static final String HOME = "/admin";
    private static final Pattern OWN =
            Pattern.compile("/admin(/[A-Za-z0-9_./~-]*)?(\\?[A-Za-z0-9_.~!*'(),;:@&=+$%/-]*)?");
    private static final Pattern LOG_IN = Pattern.compile("/admin/(login|enrol|welcome)\\b.*");

    @Inject
    HttpServletRequest request;

    /** Below the context root; always one of the staff's pages. */
    public String getPath() {
        return safe(request.getParameter("to"));
    }

    /** A page of the log-in, with where to go after it. @param path such as {@code /admin/login/code} */
    String on(String path) {
        String to = getPath();
        return to.equals(HOME) ? path : path + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** @param wanted may be anything, or {@code null} */
    static String safe(String wanted) {
        return Optional.ofNullable(wanted)
                .filter(path -> OWN.matcher(path).matches())
                .filter(path -> !path.contains("..") && !path.contains("//"))
                .filter(path -> !LOG_IN.matcher(path).matches())
                .orElse(HOME);
    }
}
