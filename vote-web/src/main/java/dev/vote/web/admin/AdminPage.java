package dev.vote.web.admin;

import dev.vote.domain.staff.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one table of what is below {@code /admin}: its path, what shows it, and the permission that it takes. A path whose
 * first part is a contest's number takes the permission for that contest.
 */
public enum AdminPage {
    LOG_IN("/admin/login", view("login")),
    LOG_IN_CODE("/admin/login/code", view("code")),
    ENROL("/admin/enrol", view("enrol")),
    WELCOME("/admin/welcome/([A-Za-z0-9_-]{20,100})", view("welcome")),

    HOME("/admin", view("home"), Permission.DASHBOARD_VIEW),
    CONTESTS("/admin/contests", view("contests"), Permission.CONTEST_VIEW),
    CONTEST_NEW("/admin/contests/new", view("contest-new"), Permission.CONTEST_CREATE),
    CONTEST(Paths.CONTEST, view("contest"), Permission.CONTEST_VIEW),
    CONTEST_EDIT(Paths.CONTEST + "/edit", view("contest-edit"), Permission.CONTEST_EDIT),
    PACKAGES(Paths.CONTEST + "/packages", view("packages"), Permission.CONTEST_EDIT),
    TEAM(Paths.CONTEST + "/team", view("team"), Permission.CONTEST_TEAM),
    DASHBOARD(Paths.CONTEST + "/dashboard", view("dashboard"), Permission.DASHBOARD_VIEW),
    CERTIFICATION(Paths.CONTEST + "/certification", view("certification"), Permission.CERTIFICATION_VIEW),
    CERTIFICATE(Paths.CONTEST + "/certificate\\.pdf", servlet("certificate"), Permission.CERTIFICATION_VIEW),
    CONTESTANTS(Paths.CONTEST + "/contestants", view("contestants"), Permission.CONTEST_VIEW),
    CONTESTANT_NEW(Paths.CONTEST + "/contestants/new", view("contestant"), Permission.CONTEST_EDIT),
    CONTESTANT(Paths.CONTEST + "/contestants/" + Paths.NUMBER, view("contestant"), Permission.CONTEST_EDIT),
    CONTESTANT_QR(
            Paths.CONTEST + "/contestants/" + Paths.NUMBER + "/qr\\.(svg|png)",
            servlet("contestant-qr"),
            Permission.CONTEST_VIEW),
    IMPORT(Paths.CONTEST + "/import", view("import"), Permission.CONTEST_EDIT),

    PAYMENTS("/admin/payments", view("payments"), Permission.PAYMENT_VIEW),
    PAYMENT("/admin/payments/" + Paths.REFERENCE, view("payment"), Permission.PAYMENT_VIEW),
    REVIEW("/admin/review", view("review"), Permission.TASK_VIEW),
    DECIDE("/admin/review/" + Paths.REFERENCE, view("decide"), Permission.REVIEW_VIEW),
    REFUNDS("/admin/refunds", view("refunds"), Permission.REFUND_VIEW),
    REFUND("/admin/refunds/" + Paths.REFERENCE, view("refund"), Permission.REFUND_VIEW),
    RECONCILIATION("/admin/reconciliation", view("reconciliation"), Permission.RECONCILIATION_VIEW),
    DIFFERENCE("/admin/reconciliation/" + Paths.NUMBER, view("difference"), Permission.RECONCILIATION_VIEW),
    RECONCILIATION_RUN(
            "/admin/reconciliation/runs/" + Paths.NUMBER, view("reconciliation-run"), Permission.RECONCILIATION_VIEW),
    DISPUTES("/admin/disputes", view("disputes"), Permission.DISPUTE_VIEW),
    DISPUTE("/admin/disputes/" + Paths.NUMBER, view("dispute"), Permission.DISPUTE_VIEW),
    DISPUTE_EVIDENCE(
            "/admin/disputes/" + Paths.NUMBER + "/evidence", servlet("dispute-evidence"), Permission.DISPUTE_EVIDENCE),
    EVENTS("/admin/events", view("events"), Permission.EVENT_VIEW),
    EVENT("/admin/events/" + Paths.NUMBER, view("event"), Permission.EVENT_VIEW),
    SEALS("/admin/seals", view("seals"), Permission.LEDGER_VIEW),
    EXPORTS("/admin/exports", view("exports"), Permission.EXPORT),
    EXPORT_DOWNLOAD("/admin/exports/" + Paths.NUMBER + "/download", servlet("export-download"), Permission.EXPORT),

    STAFF("/admin/staff", view("staff"), Permission.STAFF_VIEW),
    MEMBER("/admin/staff/" + Paths.NUMBER, view("member"), Permission.STAFF_VIEW),
    AUDIT("/admin/audit", view("audit"), Permission.AUDIT_VIEW),
    AUDIT_EXPORT("/admin/audit/export", servlet("audit-export"), Permission.AUDIT_VIEW),
    ACCOUNT("/admin/account", view("account"), Permission.OWN_ACCOUNT);

    private final Pattern path;
    private final Target target;
    private final Optional<Permission> permission;

    AdminPage(String path, Target target, Permission permission) {
        this.path = Pattern.compile(path);
        this.target = target;
        this.permission = Optional.of(permission);
    }

    /** For those who aren't logged in yet. */
    AdminPage(String path, Target target) {
        this.path = Pattern.compile(path);
        this.target = target;
        this.permission = Optional.empty();
    }

    /** What shows it: a view, or a servlet by its name. */
    record Target(String name, boolean isView) {}

    private static Target view(String name) {
        return new Target("/WEB-INF/admin/" + name + ".xhtml", true);
    }

    private static Target servlet(String name) {
        return new Target(name, false);
    }

    /** @param path below the context root, decoded, without a query */
    static Optional<Match> find(String path) {
        for (AdminPage page : values()) {
            Matcher matcher = page.path.matcher(path);
            if (matcher.matches()) {
                return Optional.of(new Match(page, parts(matcher)));
            }
        }
        return Optional.empty();
    }

    private static List<String> parts(Matcher matcher) {
        List<String> parts = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            parts.add(matcher.group(group));
        }
        return List.copyOf(parts);
    }

    /** @param parts of the path, in order: numbers, a reference */
    record Match(AdminPage page, List<String> parts) {}

    Target target() {
        return target;
    }

    /** Absent for pages that come before the log-in. */
    public Optional<Permission> permission() {
        return permission;
    }

    /** Whether the first part of its path is a contest's number. */
    public boolean isOfContest() {
        return path.pattern().startsWith(Paths.CONTEST);
    }

    private static final class Paths {
        static final String NUMBER = "([1-9][0-9]{0,17})";
        static final String CONTEST = "/admin/contests/" + NUMBER;
        static final String REFERENCE = "([A-Za-z0-9]{22,64})";
    }
}
