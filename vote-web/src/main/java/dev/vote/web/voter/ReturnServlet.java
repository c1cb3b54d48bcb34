package dev.vote.web.voter;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import dev.vote.web.view.PaymentLookup;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the gateway sends the voter back to. Anybody can open this address, so it proves nothing: it makes us ask, and
 * shows the payment's own page.
 */
@WebServlet("/return")
public class ReturnServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PaymentLookup payments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> name = name(request.getParameter("reference"), request.getParameter("trxref"));
        if (name.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<Payment> payment = name.flatMap(Reference::parse).flatMap(payments::findFresh);
        if (payment.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                request.getContextPath() + "/payments/" + payment.get().getReference());
    }

    /** The gateway sends the reference under two names; one is enough, but they mustn't differ. */
    static Optional<String> name(String reference, String trxref) {
        if (reference != null && trxref != null && !reference.equals(trxref)) {
            return Optional.empty();
        }
        return Stream.of(Optional.ofNullable(reference), Optional.ofNullable(trxref))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
