package dev.vote.sandbox.bench;

import java.sql.SQLException;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** A piece of work that is measured, once in each round. */
interface Part {

    String name();

    /** What is done by it: payments settled, or requests answered where nothing is settled. */
    long units();

    /** Sent by HTTP. */
    long requests();

    /** Makes what it needs; not measured. */
    void prepare() throws SQLException;

    /** @return how long each unit or request took, in microseconds */
    Histogram run() throws SQLException;

    /** How long each payment took that was settled in the last run, where it is something else that is measured. */
    default Optional<Histogram> meanwhile() {
        return Optional.empty();
    }

    /** @throws dev.vote.sandbox.process.SandboxFailure unless what was done is right: otherwise there is no figure */
    void audit() throws SQLException;
}
