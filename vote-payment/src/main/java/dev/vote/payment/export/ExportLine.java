package dev.vote.payment.export;

import dev.vote.domain.export.ExportRun;
import java.util.Optional;

/**
 * A run as the list shows it.
 *
 * @param contest its title; empty for all
 * @param own whether whoever looks asked for it
 * @param mayCancel whether whoever looks may end it, and it can still be ended
 * @param broken whether it should run but nothing is heard of it any more
 */
public record ExportLine(ExportRun run, Optional<String> contest, boolean own, boolean mayCancel, boolean broken) {}
