package dev.vote.payment.export;

import dev.vote.domain.audit.Change;
import dev.vote.domain.export.ExportRun;

/** What is done to an export, as the audit trail keeps it. */
final class ExportChange {

    private ExportChange() {}

    static Change of(String action, ExportRun run) {
        Change change = Change.of(action, "export", Long.toString(run.getId()));
        return run.getContestId().map(change::inContest).orElse(change);
    }
}
