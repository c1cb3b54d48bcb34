package dev.vote.payment.gateway.paystack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.payment.gateway.GatewayUnavailable;
import dev.vote.payment.gateway.RefundReport;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherRefundTest {

    /** The gateway, which answers with that whichever refund it is asked about. */
    private static PaystackGateway answering(String data) {
        PaystackGateway gateway = new PaystackGateway();
        gateway.calls = new PaystackCalls() {
            @Override
            public PaystackReply findRefund(String id) {
                String body = "{\"status\":true,\"message\":\"Refund retrieved\",\"data\":" + data + "}";
                return PaystackReply.of(200, Optional.empty(), body.getBytes(UTF_8));
            }
        };
        return gateway;
    }

    @Test
    void whatIsSaidOfAnotherRefundSaysNothingOfThisOne() {
        PaystackGateway gateway = answering("{\"id\":8,\"status\":\"failed\",\"transaction\":3}");

        assertThatThrownBy(() -> gateway.findRefund("7")).isInstanceOf(GatewayUnavailable.class);
        assertThat(gateway.findRefund("8").orElseThrow().state()).isEqualTo(RefundReport.State.FAILED);
    }
}
