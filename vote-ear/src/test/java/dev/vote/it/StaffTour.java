package dev.vote.it;

import dev.vote.domain.payment.Reference;
import dev.vote.web.admin.AdminPage;

/** One of each thing that the staff's pages are about, put into the database, and so an address for each page. */
record StaffTour(Contest contest, long contestant, String reference, long event, long dispute) {

    static StaffTour prepare() {
        Contest contest = Contest.open(2);
        long contestant = Sql.number("SELECT min(id) FROM contestant WHERE contest_id = ?", contest.id());
        String reference = Reference.random().value();
        Sql.update("""
                INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency,
                                     email, status, review_reason, created_at, paid_at)
                VALUES (nextval('payment_seq'), ?, 'paystack', ?, ?, 2, 10000, 'NGN', 'a@b.co', 'REVIEW',
                        'WRONG_AMOUNT', now(), now())""", reference, contest.id(), contestant);
        long event = Sql.number(
                """
                INSERT INTO gateway_event (gateway, source, event, reference, body, digest, outcome, received_at,
                                           last_received_at)
                VALUES ('paystack', 'WEBHOOK', 'charge.success', ?, '{}'::bytea, ?, 'REVIEW', now(), now()) RETURNING id""",
                reference,
                "0".repeat(64 - reference.length()) + reference.toLowerCase().replaceAll("[^0-9a-f]", "0"));
        Sql.update("""
                INSERT INTO refund (payment_id, state, reason, wanted_by, wanted_at)
                SELECT id, 'PROPOSED', 'Paid twice.', (SELECT min(id) FROM staff), now() FROM payment WHERE reference = ?""", reference);
        Sql.update("""
                WITH run AS (INSERT INTO reconciliation_run (gateway, kind, phase, from_at, to_at, began_at, ended_at)
                             VALUES ('elsewhere', 'ASKED', 'DONE', now() - interval '4 days', now(), now(), now()) RETURNING id)
                INSERT INTO reconciliation_difference (gateway, reference, kind, state, payment_id, ours, theirs, found_at, seen_at, last_run)
                SELECT 'elsewhere', p.reference, 'AMOUNT', 'OPEN', p.id, 'REVIEW, 100.00 NGN', 'success, 40.00 NGN', now(), now(), run.id
                FROM payment p, run WHERE p.reference = ?""", reference);
        long dispute = Sql.number("""
                INSERT INTO dispute (payment_id, gateway, gateway_id, state, heard_at, due_at, next_step_at)
                SELECT id, 'paystack', reference, 'OPEN', now(), now() + interval '9 hours', now() + interval '1 day'
                FROM payment WHERE reference = ? RETURNING id""", reference);
        return new StaffTour(contest, contestant, reference, event, dispute);
    }

    private long difference() {
        return Sql.number("SELECT id FROM reconciliation_difference WHERE reference = ?", reference);
    }

    private long run() {
        return Sql.number("SELECT last_run FROM reconciliation_difference WHERE reference = ?", reference);
    }

    /** Below the context root. */
    String path(AdminPage page) {
        String own = "/admin/contests/" + contest.id();
        return switch (page) {
            case LOG_IN -> "/admin/login";
            case LOG_IN_CODE -> "/admin/login/code";
            case ENROL -> "/admin/enrol";
            case WELCOME -> "/admin/welcome/nobody-ever-got-this-link";
            case HOME -> "/admin";
            case CONTESTS -> "/admin/contests";
            case CONTEST_NEW -> "/admin/contests/new";
            case CONTEST -> own;
            case CONTEST_EDIT -> own + "/edit";
            case PACKAGES -> own + "/packages";
            case TEAM -> own + "/team";
            case CERTIFICATION -> own + "/certification";
            case CERTIFICATE -> own + "/certificate.pdf";
            case DASHBOARD -> own + "/dashboard";
            case CONTESTANTS -> own + "/contestants";
            case CONTESTANT_NEW -> own + "/contestants/new";
            case CONTESTANT -> own + "/contestants/" + contestant;
            case CONTESTANT_QR -> own + "/contestants/" + contestant + "/qr.svg";
            case IMPORT -> own + "/import";
            case PAYMENTS -> "/admin/payments";
            case PAYMENT -> "/admin/payments/" + reference;
            case REVIEW -> "/admin/review";
            case DECIDE -> "/admin/review/" + reference;
            case REFUNDS -> "/admin/refunds";
            case REFUND -> "/admin/refunds/" + reference;
            case RECONCILIATION -> "/admin/reconciliation";
            case DIFFERENCE -> "/admin/reconciliation/" + difference();
            case RECONCILIATION_RUN -> "/admin/reconciliation/runs/" + run();
            case DISPUTES -> "/admin/disputes";
            case DISPUTE -> "/admin/disputes/" + dispute;
            case DISPUTE_EVIDENCE -> "/admin/disputes/" + dispute + "/evidence";
            case EVENTS -> "/admin/events";
            case EVENT -> "/admin/events/" + event;
            case SEALS -> "/admin/seals";
            case EXPORTS -> "/admin/exports";
            case EXPORT_DOWNLOAD -> "/admin/exports/1/download";
            case STAFF -> "/admin/staff";
            case MEMBER -> "/admin/staff/" + Sql.number("SELECT min(id) FROM staff");
            case AUDIT -> "/admin/audit";
            case AUDIT_EXPORT -> "/admin/audit/export";
            case ACCOUNT -> "/admin/account";
        };
    }
}
