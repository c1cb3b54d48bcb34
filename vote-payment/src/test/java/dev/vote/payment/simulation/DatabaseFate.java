package dev.vote.payment.simulation;

import dev.vote.payment.container.Mishaps;

/** What a world's database does to transactions: refuses them, loses them, and loses the news that they were committed. */
final class DatabaseFate implements Mishaps {

    private static final String NO_CONNECTION = "08001";
    private static final String CONNECTION_LOST = "08006";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final double RARELY = 0.008;

    private final World world;
    private final Spells down;
    private boolean used;

    DatabaseFate(World world, Spells down) {
        this.world = world;
        this.down = down;
    }

    /** Whether a transaction was begun since this was asked last. */
    boolean wasUsed() {
        boolean since = used;
        used = false;
        return since;
    }

    @Override
    public void beforeBegin() {
        used = true;
        if (down.isOn(world.clock().now())) {
            fail(Trouble.DATABASE_DOWN, NO_CONNECTION);
        }
    }

    @Override
    public void beforeCommit() {
        perhaps(Trouble.CUT_BEFORE_COMMIT, CONNECTION_LOST);
        perhaps(Trouble.REFUSED_BY_DATABASE, LOCK_NOT_AVAILABLE);
    }

    @Override
    public void afterCommit() {
        perhaps(Trouble.CUT_AFTER_COMMIT, CONNECTION_LOST);
    }

    private void perhaps(Trouble kind, String sqlState) {
        if (!world.isCalm() && world.dice().chance(RARELY)) {
            fail(kind, sqlState);
        }
    }

    private void fail(Trouble kind, String sqlState) {
        world.journal().trouble(kind, "");
        throw new Injected(kind.name(), sqlState);
    }
}
