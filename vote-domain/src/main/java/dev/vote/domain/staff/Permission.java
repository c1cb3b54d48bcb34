package dev.vote.domain.staff;

import static dev.vote.domain.staff.Role.ADMIN;
import static dev.vote.domain.staff.Role.AUDITOR;
import static dev.vote.domain.staff.Role.FINANCE;
import static dev.vote.domain.staff.Role.ORGANISER;
import static dev.vote.domain.staff.Role.SUPPORT;

import java.util.EnumSet;
import java.util.Set;

/**
 * The one table of what each role may do. Pages and methods name a permission, never a role; an organiser's permissions
 * hold for the organiser's own contests only.
 */
public enum Permission {
    /** look at contests, their contestants, and the team */
    CONTEST_VIEW(ADMIN, ORGANISER, FINANCE, SUPPORT, AUDITOR),
    CONTEST_CREATE(ADMIN, ORGANISER),
    /** change texts, prices, window, packages, categories, contestants, photos */
    CONTEST_EDIT(ADMIN, ORGANISER),
    /** open, pause, close, archive, publish results */
    CONTEST_RUN(ADMIN, ORGANISER),
    /** say whose own a contest is */
    CONTEST_TEAM(ADMIN),
    DASHBOARD_VIEW(ADMIN, ORGANISER, FINANCE, SUPPORT, AUDITOR),
    /** see how the gateway and its webhooks are doing */
    GATEWAY_VIEW(ADMIN, FINANCE, SUPPORT, AUDITOR),
    PAYMENT_VIEW(ADMIN, ORGANISER, FINANCE, SUPPORT, AUDITOR),
    /** see a voter's e-mail address in full */
    VOTER_EMAIL(ADMIN, FINANCE, SUPPORT),
    /** ask the gateway again about a payment */
    PAYMENT_RECHECK(ADMIN, FINANCE, SUPPORT),
    /** read what the gateway sent, masked */
    EVENT_VIEW(ADMIN, FINANCE, SUPPORT, AUDITOR),
    /** bring what the gateway sent to settlement once more */
    EVENT_REPROCESS(ADMIN, FINANCE),
    /** see what waits for a person, of the kinds that one may see */
    TASK_VIEW(ADMIN, ORGANISER, FINANCE, SUPPORT, AUDITOR),
    REVIEW_VIEW(ADMIN, FINANCE, AUDITOR),
    REVIEW_DECIDE(ADMIN, FINANCE),
    REFUND_VIEW(ADMIN, FINANCE, SUPPORT, AUDITOR),
    /** give a payment's money back */
    REFUND_DECIDE(ADMIN, FINANCE),
    /** see what the comparison with the gateway's list found */
    RECONCILIATION_VIEW(ADMIN, FINANCE, AUDITOR),
    /** ask for a comparison, and dismiss what one found */
    RECONCILIATION_DECIDE(ADMIN, FINANCE),
    DISPUTE_VIEW(ADMIN, FINANCE, SUPPORT, AUDITOR),
    /** take the evidence about a disputed payment away, to answer with */
    DISPUTE_EVIDENCE(ADMIN, FINANCE),
    EXPORT(ADMIN, ORGANISER, FINANCE, AUDITOR),
    /** see the seals of the ledger and what its audits found, of all contests */
    LEDGER_VIEW(ADMIN, FINANCE, AUDITOR),
    /** have the ledger audited now */
    LEDGER_AUDIT(ADMIN, FINANCE, AUDITOR),
    /** see how final a contest's result is, and what a certificate still wants */
    CERTIFICATION_VIEW(ADMIN, ORGANISER, FINANCE, SUPPORT, AUDITOR),
    /** certify a contest's result */
    CERTIFY(ADMIN, ORGANISER),
    STAFF_VIEW(ADMIN, AUDITOR),
    STAFF_MANAGE(ADMIN),
    AUDIT_VIEW(ADMIN, AUDITOR),
    /** one's own password, second factor, language, sessions */
    OWN_ACCOUNT(ADMIN, ORGANISER, FINANCE, SUPPORT, AUDITOR);

    private final Set<Role> roles;

    Permission(Role first, Role... more) {
        roles = EnumSet.of(first, more);
    }

    public boolean isGivenTo(Role role) {
        return roles.contains(role);
    }

    /** Whether one of the roles has it for every contest, not only for one's own. */
    boolean isGivenEverywhere(Set<Role> held) {
        return held.stream().anyMatch(role -> role != ORGANISER && isGivenTo(role));
    }

    boolean isGiven(Set<Role> held) {
        return held.stream().anyMatch(this::isGivenTo);
    }
}
