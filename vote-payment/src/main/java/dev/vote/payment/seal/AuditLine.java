package dev.vote.payment.seal;

import java.time.Instant;
import java.util.List;

/**
 * An audit of the ledger.
 *
 * @param unsealed entries without a seal, of any age
 * @param seals how many were computed anew
 * @param different how many differences there are
 * @param who wanted it; empty for the timer
 * @param differences the first of them
 */
public record AuditLine(
        Instant at,
        long entries,
        long unsealed,
        long seals,
        long different,
        String who,
        List<DifferenceLine> differences) {

    public AuditLine {
        differences = List.copyOf(differences);
    }
}
