package dev.vote.web.api;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import dev.vote.http.problem.ApiProblem;
import dev.vote.http.problem.BoundedBody;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import dev.vote.payment.checkout.Checkout;
import dev.vote.payment.checkout.CheckoutRequest;
import dev.vote.web.view.Links;
import dev.vote.web.view.PaymentLookup;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Orders votes and tells what became of an order. */
@RequestScoped
@Path("/payments")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class PaymentsResource {

    /** In bytes. */
    static final int LIMIT = 16 * 1024;

    @EJB
    Checkout checkout;

    @Inject
    PaymentLookup payments;

    @Inject
    Contests contests;

    @Inject
    Clock clock;

    @Inject
    Links links;

    /**
     * Stores a payment and asks the gateway for the page where it is paid.
     *
     * <p>A repetition with the same {@code Idempotency-Key} and the same order gets the same payment, again with 201. The
     * answer has no {@code authorizationUrl} while another call with that key is still asking the gateway for it, or once
     * the payment isn't open any more.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Orders votes",
            description =
                    "Body: {contest, contestant, votes or package, email, lateVersion}. Prices are computed by the server. "
                            + "lateVersion is the version of the contest's rule for late payments that the buyer was shown; without "
                            + "it, the one in force is stored with the payment.")
    @APIResponse(responseCode = "201", description = "The payment; send the buyer to its authorizationUrl")
    @APIResponse(
            responseCode = "409",
            description =
                    "Votes for this contestant aren't sold now, or the rule for late payments is another one by now")
    @APIResponse(responseCode = "422", description = "The order can't be taken as it is")
    @APIResponse(responseCode = "503", description = "The gateway doesn't answer: repeat with the same key")
    public Response order(@HeaderParam("Idempotency-Key") String key, @Context HttpServletRequest request) {
        byte[] json = BoundedBody.read(request, LIMIT)
                .orElseThrow(() -> new ApiProblem(
                        Problem.of(ProblemType.BODY_TOO_LARGE, Optional.empty(), Optional.of(LIMIT + " bytes"))));
        Payment payment = checkout.begin(order(OrderBody.parse(json), Optional.ofNullable(key)));
        return Response.created(links.paymentResource(payment.getReference()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(response(payment))
                .build();
    }

    private static CheckoutRequest order(OrderBody body, Optional<String> key) {
        return new CheckoutRequest(
                body.text("contest"),
                body.text("contestant"),
                body.number("votes"),
                body.number("package"),
                body.text("email"),
                body.number("lateVersion"),
                key);
    }

    /** An attempt that another one took the place of answers with that one, which has its own reference. */
    @GET
    @Path("/{reference}")
    @Operation(summary = "Tells what became of an order", description = "Asks the gateway first, if that is due.")
    @APIResponse(responseCode = "200", description = "The payment as it stands")
    @APIResponse(responseCode = "404", description = "No payment has this reference")
    public Response status(@PathParam("reference") String reference) {
        Payment payment = Reference.parse(reference)
                .flatMap(payments::findFresh)
                .orElseThrow(() -> new ApiProblem(ProblemType.NOT_FOUND));
        return Response.ok(response(payment))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private PaymentResponse response(Payment payment) {
        Optional<Contest> contest = contests.findById(payment.getContestId());
        boolean onSale = contest.filter(sold -> sold.isOpen(clock.instant())).isPresent();
        String contestant = contests.findContestantById(payment.getContestantId())
                .map(Contestant::getCode)
                .orElse("");
        return PaymentResponse.of(payment, contest.map(Contest::getSlug).orElse(""), contestant, onSale);
    }
}
