package dev.vote.payment.gateway;

/**
 * A line of a gateway's list of refunds.
 *
 * @param charge the gateway's own id of the charge that it is of
 * @param given what the line says of that charge: how much of it went back; without its reference, where the line doesn't tell that
 * @param body the line, which is kept as evidence
 */
public record ListedRefund(RefundReport report, String charge, GatewayReport given, byte[] body) {

    /** Whether the money went. */
    public boolean isDone() {
        return report.state() == RefundReport.State.PROCESSED;
    }

    /** Whether it won't go by itself. */
    public boolean isStopped() {
        return report.state() == RefundReport.State.FAILED || report.state() == RefundReport.State.NEEDS_ATTENTION;
    }
}
