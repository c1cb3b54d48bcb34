package dev.vote.payment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.payment.settlement.LockedPayments;
import dev.vote.payment.settlement.SettlementBatch;
import jakarta.ejb.EJBException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The harness itself: what it says of transactions is what a server does. */
class PlainVoteIT {

    @Test
    void beansRunAsTheirTransactionAttributesSay() {
        try (PlainVote vote = PlainVote.create(Clock.systemUTC())) {
            assertThat(vote.beans().get(SettlementBatch.class).settle(List.of()))
                    .isEmpty();
            assertThatThrownBy(() -> vote.beans().get(LockedPayments.class).lock(List.of("R")))
                    .isInstanceOf(EJBException.class)
                    .hasMessageContaining("needs a transaction");
        }
    }
}
