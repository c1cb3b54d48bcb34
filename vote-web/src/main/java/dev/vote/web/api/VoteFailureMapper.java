package dev.vote.web.api;

import dev.vote.domain.VoteException;
import dev.vote.domain.log.EventLog;
import dev.vote.http.problem.ApiProblem;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import dev.vote.payment.checkout.CheckoutRefused;
import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.gateway.GatewayUnavailable;
import dev.vote.payment.seal.LedgerExportBusy;
import dev.vote.payment.settlement.SettlementBusy;
import dev.vote.web.certificate.CertificateBusy;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Answers for what Vote throws itself. */
@Provider
public class VoteFailureMapper implements ExceptionMapper<VoteException> {

    private static final EventLog LOG = EventLog.of(VoteFailureMapper.class);
    private static final Duration GATEWAY_PAUSE = Duration.ofSeconds(10);
    private static final Duration SETTLEMENT_PAUSE = Duration.ofSeconds(5);

    @Override
    public Response toResponse(VoteException failure) {
        if (failure instanceof ApiProblem known) {
            return known.getProblem().response().build();
        }
        if (failure instanceof CheckoutRefused refused) {
            return RefusalProblem.of(refused).response().build();
        }
        if (failure instanceof GatewayException gateway) {
            return gatewayProblem(gateway);
        }
        if (failure instanceof SettlementBusy) {
            return Problem.of(ProblemType.UNAVAILABLE).response(SETTLEMENT_PAUSE);
        }
        if (failure instanceof LedgerExportBusy) {
            return LedgerResource.busy();
        }
        if (failure instanceof CertificateBusy) {
            return CertificateResource.busy();
        }
        return Unexpected.problem(failure).response().build();
    }

    private static Response gatewayProblem(GatewayException failure) {
        LOG.warn("api.gateway-failed", "failure", failure.getClass().getSimpleName());
        Problem unavailable = Problem.of(ProblemType.GATEWAY_UNAVAILABLE);
        if (failure instanceof GatewayBusy busy) {
            return unavailable.response(busy.getRetryAfter());
        }
        if (failure instanceof GatewayUnavailable) {
            return unavailable.response(GATEWAY_PAUSE);
        }
        return Problem.of(ProblemType.GATEWAY_REFUSED).response().build();
    }
}
