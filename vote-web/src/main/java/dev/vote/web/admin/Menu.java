package dev.vote.web.admin;

import dev.vote.domain.staff.CurrentStaff;
import dev.vote.payment.task.TaskQueue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The side navigation: what the person may open. */
@Named
@RequestScoped
public class Menu {

    private static final int MOST_SHOWN = 100;

    private static final List<Entry> ENTRIES = List.of(
            new Entry(AdminPage.HOME, "/admin", "home"),
            new Entry(AdminPage.CONTESTS, "/admin/contests", "trophy"),
            new Entry(AdminPage.PAYMENTS, "/admin/payments", "card"),
            new Entry(AdminPage.REVIEW, "/admin/review", "scales"),
            new Entry(AdminPage.REFUNDS, "/admin/refunds", "undo"),
            new Entry(AdminPage.RECONCILIATION, "/admin/reconciliation", "compare"),
            new Entry(AdminPage.DISPUTES, "/admin/disputes", "flag"),
            new Entry(AdminPage.EVENTS, "/admin/events", "inbox"),
            new Entry(AdminPage.SEALS, "/admin/seals", "shield"),
            new Entry(AdminPage.EXPORTS, "/admin/exports", "download"),
            new Entry(AdminPage.STAFF, "/admin/staff", "people"),
            new Entry(AdminPage.AUDIT, "/admin/audit", "scroll"));

    @Inject
    CurrentStaff staff;

    @Inject
    Asked asked;

    @Inject
    TaskQueue tasks;

    private String waiting;

    /** @param path below the context root @param icon in the sprite */
    public record Entry(AdminPage page, String path, String icon) {

        /** Of its text in the bundle. */
        public String getKey() {
            return "menu." + page.name();
        }

        public String getPath() {
            return path;
        }

        public String getIcon() {
            return icon;
        }
    }

    /** How many tasks wait for the person, as far as it fits; empty for none. */
    public String getWaiting() {
        if (waiting == null) {
            long count = tasks.countForMe(MOST_SHOWN);
            waiting = count == 0 ? "" : count < MOST_SHOWN ? Long.toString(count) : MOST_SHOWN - 1 + "+";
        }
        return waiting;
    }

    public List<Entry> getEntries() {
        return ENTRIES.stream()
                .filter(entry -> entry.page().permission().filter(staff::may).isPresent())
                .toList();
    }

    /** Whether the page at hand belongs below this entry. */
    public boolean isCurrent(Entry entry) {
        return switch (asked.getPage()) {
            case LOG_IN, LOG_IN_CODE, ENROL, WELCOME, ACCOUNT -> false;
            case HOME -> entry.page() == AdminPage.HOME;
            case CONTESTS, CONTEST_NEW, CONTEST, CONTEST_EDIT, PACKAGES, TEAM, DASHBOARD, CERTIFICATION, CERTIFICATE ->
                entry.page() == AdminPage.CONTESTS;
            case CONTESTANTS, CONTESTANT_NEW, CONTESTANT, CONTESTANT_QR, IMPORT -> entry.page() == AdminPage.CONTESTS;
            case PAYMENTS, PAYMENT -> entry.page() == AdminPage.PAYMENTS;
            case REVIEW, DECIDE -> entry.page() == AdminPage.REVIEW;
            case REFUNDS, REFUND -> entry.page() == AdminPage.REFUNDS;
            case RECONCILIATION, DIFFERENCE, RECONCILIATION_RUN -> entry.page() == AdminPage.RECONCILIATION;
            case DISPUTES, DISPUTE, DISPUTE_EVIDENCE -> entry.page() == AdminPage.DISPUTES;
            case EVENTS, EVENT -> entry.page() == AdminPage.EVENTS;
            case SEALS -> entry.page() == AdminPage.SEALS;
            case EXPORTS, EXPORT_DOWNLOAD -> entry.page() == AdminPage.EXPORTS;
            case STAFF, MEMBER -> entry.page() == AdminPage.STAFF;
            case AUDIT, AUDIT_EXPORT -> entry.page() == AdminPage.AUDIT;
        };
    }
}
