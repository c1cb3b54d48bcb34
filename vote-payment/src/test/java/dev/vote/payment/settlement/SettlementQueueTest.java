package dev.vote.payment.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SettlementQueueTest {

    private static final Evidence ANY = Reports.paid(Payments.open()).evidence();

    @Test
    void whatCameFirstIsTakenFirstAndNotMoreThanAskedFor() throws InterruptedException {
        var queue = new SettlementQueue(10);
        List<WaitingEvidence> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.add(queue.add(ANY));
        }

        assertThat(queue.take(3)).containsExactlyElementsOf(added.subList(0, 3));
        assertThat(queue.length()).isEqualTo(2);
        assertThat(queue.take(3)).containsExactlyElementsOf(added.subList(3, 5));
    }

    @Test
    void whatThereIsNoRoomForIsRefusedAndTheRestStays() {
        var queue = new SettlementQueue(2);
        queue.add(ANY);
        queue.add(ANY);

        assertThatThrownBy(() -> queue.add(ANY)).isInstanceOf(SettlementBusy.class);
        assertThat(queue.length()).isEqualTo(2);
    }

    @Test
    void aClosedQueueGivesOutWhatItHasAndThenNothing() throws InterruptedException {
        var queue = new SettlementQueue(2);
        WaitingEvidence last = queue.add(ANY);
        queue.close();

        assertThatThrownBy(() -> queue.add(ANY)).isInstanceOf(SettlementBusy.class);
        assertThat(queue.take(10)).containsExactly(last);
        assertThat(queue.take(10)).isEmpty();
    }

    @Test
    void whoWaitsGetsWhatComesAndIsLetGoByTheClose() throws Exception {
        var queue = new SettlementQueue(2);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            Future<List<WaitingEvidence>> first = worker.submit(() -> queue.take(10));
            WaitingEvidence added = queue.add(ANY);
            assertThat(first.get(10, TimeUnit.SECONDS)).containsExactly(added);

            Future<List<WaitingEvidence>> second = worker.submit(() -> queue.take(10));
            queue.close();
            assertThat(second.get(10, TimeUnit.SECONDS)).isEmpty();
        } finally {
            worker.shutdownNow();
        }
    }
}
