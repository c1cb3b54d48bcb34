package dev.vote.payment.export;

import dev.vote.domain.export.ExportRun;
import java.time.ZoneId;

/**
 * What a download is about.
 *
 * @param fileName of letters, digits, hyphens and a dot
 * @param zone of the moments in the file: the contest's, or UTC for several contests
 */
public record ExportJob(ExportRun run, String fileName, ZoneId zone) {}
