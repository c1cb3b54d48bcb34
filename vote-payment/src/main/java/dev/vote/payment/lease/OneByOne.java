package dev.vote.payment.lease;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Works off what is due, and takes the next one when the last one is done, so that a lease is for one only. */
public final class OneByOne {

    /** Then it is over until the next run. */
    private static final int MOST = 200;

    private OneByOne() {}

    /** @param take empty when nothing is due */
    public static <T> void workOff(Supplier<Optional<T>> take, Consumer<T> work) {
        for (int i = 0; i < MOST; i++) {
            Optional<T> due = take.get();
            if (due.isEmpty()) {
                return;
            }
            work.accept(due.get());
        }
    }
}
