package dev.vote.payment.export;

import static dev.vote.payment.export.CellType.AMOUNT;
import static dev.vote.payment.export.CellType.COUNT;
import static dev.vote.payment.export.CellType.EMAIL;
import static dev.vote.payment.export.CellType.MOMENT;
import static dev.vote.payment.export.CellType.SHARE;
import static dev.vote.payment.export.CellType.TEXT;

import dev.vote.domain.export.ExportKind;
import java.util.List;

/**
 * Where an export comes from: its columns, as a bookkeeper wants them, and the SQL behind. The order follows an index, so
 * that the first rows come at once and the database needn't sort a million of them.
 *
 * @param contest the column with the contest's id
 * @param moment the column that a period is about
 */
record ExportTable(List<Column> columns, String from, String contest, String moment, String order) {

    private static final ExportTable PAYMENTS = new ExportTable(
            List.of(
                    new Column("reference", TEXT, "p.reference"),
                    new Column("contest", TEXT, "t.title"),
                    new Column("code", TEXT, "c.code"),
                    new Column("contestant", TEXT, "c.name"),
                    new Column("votes", COUNT, "p.votes"),
                    new Column("package", COUNT, "k.votes"),
                    new Column("amount", AMOUNT, "p.amount_minor"),
                    new Column("amount-minor", COUNT, "p.amount_minor"),
                    new Column("currency", TEXT, "p.currency"),
                    new Column("status", TEXT, "p.status"),
                    new Column("review-reason", TEXT, "p.review_reason"),
                    new Column("channel", TEXT, "p.channel"),
                    new Column("gateway", TEXT, "p.gateway"),
                    new Column("created", MOMENT, "p.created_at"),
                    new Column("paid", MOMENT, "p.paid_at"),
                    new Column("credited", MOMENT, "p.credited_at"),
                    new Column("email", EMAIL, "p.email"),
                    new Column("gateway-message", TEXT, "p.gateway_message")),
            """
            payment p JOIN contest t ON t.id = p.contest_id JOIN contestant c ON c.id = p.contestant_id
            LEFT JOIN vote_package k ON k.id = p.package_id""",
            "p.contest_id",
            "p.created_at",
            "p.created_at, p.id");

    private static final ExportTable LEDGER = new ExportTable(
            List.of(
                    new Column("entry", COUNT, "e.id"),
                    new Column("at", MOMENT, "e.created_at"),
                    new Column("kind", TEXT, "e.kind"),
                    new Column("votes", COUNT, "e.votes"),
                    new Column("reference", TEXT, "p.reference"),
                    new Column("contest", TEXT, "t.title"),
                    new Column("code", TEXT, "c.code"),
                    new Column("contestant", TEXT, "c.name")),
            """
            ledger_entry e JOIN payment p ON p.id = e.payment_id JOIN contest t ON t.id = e.contest_id
            JOIN contestant c ON c.id = e.contestant_id""",
            "e.contest_id",
            "e.created_at",
            "e.id");

    /** Ranked as in {@code dev.vote.domain.ledger.Results}: who has as many votes shares the rank. */
    private static final ExportTable STANDINGS = new ExportTable(
            List.of(
                    new Column("contest", TEXT, "t.title"),
                    new Column("rank", COUNT, "rank() OVER (PARTITION BY y.contest_id ORDER BY y.votes DESC)"),
                    new Column("code", TEXT, "c.code"),
                    new Column("contestant", TEXT, "c.name"),
                    new Column("category", TEXT, "g.name"),
                    new Column("withdrawn", MOMENT, "c.withdrawn_at"),
                    new Column("votes", COUNT, "y.votes"),
                    new Column("share", SHARE, """
                            coalesce(round(y.votes / nullif(sum(y.votes) OVER (PARTITION BY y.contest_id), 0), 6), 0)""")),
            """
            tally y JOIN contestant c ON c.id = y.contestant_id JOIN contest t ON t.id = y.contest_id
            LEFT JOIN category g ON g.id = c.category_id""",
            "y.contest_id",
            "t.created_at",
            "t.title, t.id, y.votes DESC, c.position, c.code");

    static ExportTable of(ExportKind kind) {
        return switch (kind) {
            case PAYMENTS -> PAYMENTS;
            case LEDGER -> LEDGER;
            case STANDINGS -> STANDINGS;
        };
    }
}
