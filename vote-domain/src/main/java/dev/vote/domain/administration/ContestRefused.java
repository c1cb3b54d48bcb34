package dev.vote.domain.administration;

import dev.vote.domain.VoteException;
import java.util.List;

/** A change of a contest that can't be made as it is. Nothing was changed. */
public class ContestRefused extends VoteException {

    private static final long serialVersionUID = 1L;

    private final List<ContestFault> faults;

    /** @param faults at least one */
    public ContestRefused(List<ContestFault> faults) {
        super("change of the contest refused: " + faults);
        this.faults = List.copyOf(faults);
    }

    public ContestRefused(ContestFault fault) {
        this(List.of(fault));
    }

    public List<ContestFault> getFaults() {
        return faults;
    }
}
