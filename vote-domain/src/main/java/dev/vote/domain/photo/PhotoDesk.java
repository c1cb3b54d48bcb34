package dev.vote.domain.photo;

import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Where staff hand in photos. Few are decoded at the same time, as each takes memory; no transaction is open meanwhile. */
@ApplicationScoped
public class PhotoDesk {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 15;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * Stores nothing yet.
     *
     * @throws PhotoRefused with the reason
     */
    @Requires(Permission.CONTEST_EDIT)
    public PreparedPhoto receive(@OfContest long contestId, byte[] file) {
        if (!hasPlace()) {
            throw new PhotoRefused(PhotoFault.BUSY);
        }
        try {
            return PhotoIntake.prepare(file);
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
