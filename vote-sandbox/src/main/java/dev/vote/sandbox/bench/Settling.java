package dev.vote.sandbox.bench;

import java.sql.SQLException;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Vote settles payments as fast as it can. */
final class Settling implements Part {

    private final Gear gear;
    private final String name;
    private final Load load;
    private final Deliveries deliveries;
    private List<Call> calls = List.of();

    /**
     * @param contestants over how many the payments are spread evenly
     * @param settledBefore how many payments are there already
     */
    record Load(int payments, int contestants, int settledBefore) {}

    /** How the gateway reports payments. */
    interface Deliveries {
        List<Call> of(List<String> references);
    }

    Settling(Gear gear, String name, Load load, Deliveries deliveries) {
        this.gear = gear;
        this.name = name;
        this.load = load;
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long units() {
        return load.payments();
    }

    @Override
    public long requests() {
        return calls.size();
    }

    @Override
    public void prepare() throws SQLException {
        gear.rows().startWith(load.settledBefore());
        calls = deliveries.of(gear.rows().payments(load.payments(), load.contestants()));
    }

    @Override
    public Histogram run() {
        return ClosedLoop.send(gear.client(), calls);
    }

    @Override
    public void audit() throws SQLException {
        gear.rows().audit();
    }
}
