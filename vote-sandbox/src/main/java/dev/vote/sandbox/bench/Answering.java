package dev.vote.sandbox.bench;

import java.util.List;
import org.HdrHistogram.Histogram;

/** A server answers the same request as fast as it can. Nothing is settled, so there is nothing to audit. */
record Answering(LoadClient client, String name, List<Call> calls) implements Part {

    @Override
    public long units() {
        return calls.size();
    }

    @Override
    public long requests() {
        return calls.size();
    }

    @Override
    public void prepare() {}

    @Override
    public Histogram run() {
        return ClosedLoop.send(client, calls);
    }

    @Override
    public void audit() {}
}
