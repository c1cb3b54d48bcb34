package dev.vote.web.voter;

import dev.vote.web.security.SmallForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;

/** Whether a posted body can be one of our forms, asked before the view is built; none of ours has more state than its fields. */
final class FormPost {

    /** Our pages have no state on the server, and say so in each form. */
    private static final String STATE = "jakarta.faces.ViewState";

    private static final String STATELESS = "stateless";

    private FormPost() {}

    /** @return the status to refuse it with; empty if it is welcome */
    static OptionalInt findRefusal(HttpServletRequest request) {
        OptionalInt refusal = SmallForm.findRefusal(request);
        boolean ours = refusal.isPresent() || STATELESS.equals(request.getParameter(STATE));
        return ours ? refusal : OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
    }
}
