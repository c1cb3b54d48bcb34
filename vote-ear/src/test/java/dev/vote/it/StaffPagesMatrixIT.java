package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Role;
import dev.vote.web.admin.AdminPage;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks the table of the staff's pages: every page times every role, as asked for and as a forged form. */
@OnVote
class StaffPagesMatrixIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    private StaffTour tour;

    @BeforeEach
    void somethingToLookAt() {
        tour = StaffTour.prepare();
    }

    @Test
    void everyPageOpensForTheRolesOfItsPermissionAndForNobodyElse() {
        for (Role role : Role.values()) {
            StaffSession session = StaffSession.of(role).owning(tour.contest());
            for (AdminPage page : AdminPage.values()) {
                HttpResponse<String> answer = Http.get(tour.path(page), "Cookie", session.cookie());
                assertThat(answer.statusCode()).as("%s as %s", page, role).isIn((Object[]) expected(page, role));
            }
        }
    }

    @Test
    void aForgedFormGetsNoFurtherThanItsPage() {
        for (Role role : Role.values()) {
            StaffSession session = StaffSession.of(role).owning(tour.contest());
            guarded().filter(page -> !isGiven(page, role)).forEach(page -> {
                HttpResponse<String> answer = Http.post(
                        tour.path(page),
                        "jakarta.faces.ViewState=1:1",
                        "Cookie",
                        session.cookie(),
                        "Content-Type",
                        FORM);
                assertThat(answer.statusCode()).as("%s as %s", page, role).isEqualTo(403);
            });
        }
    }

    @Test
    void anotherOrganisersContestIsntThere() {
        StaffSession session = StaffSession.of(Role.ORGANISER).owning(Contest.open(1));

        guarded()
                .filter(AdminPage::isOfContest)
                .filter(page -> isGiven(page, Role.ORGANISER))
                .forEach(page -> {
                    assertThat(Http.get(tour.path(page), "Cookie", session.cookie())
                                    .statusCode())
                            .as("get %s", page)
                            .isEqualTo(404);
                    assertThat(Http.post(tour.path(page), "", "Cookie", session.cookie(), "Content-Type", FORM)
                                    .statusCode())
                            .as("post %s", page)
                            .isEqualTo(404);
                });
        assertThat(Http.get(tour.path(AdminPage.PAYMENT), "Cookie", session.cookie())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsntLoggedInIsSentToTheLogIn() {
        guarded().forEach(page -> {
            HttpResponse<String> answer = Http.get(tour.path(page));
            assertThat(answer.statusCode()).as("%s", page).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/vote/admin/login?to=%2Fadmin");
        });
    }

    @Test
    void theViewsBehindThePagesCantBeAskedFor() {
        StaffSession session = StaffSession.of(Role.SUPPORT);

        for (String path : new String[] {"/WEB-INF/admin/staff.xhtml", "/admin/staff.xhtml", "/admin/;x/staff"}) {
            assertThat(Http.get(path, "Cookie", session.cookie()).statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
    }

    private static Stream<AdminPage> guarded() {
        return Stream.of(AdminPage.values()).filter(page -> page.permission().isPresent());
    }

    private static boolean isGiven(AdminPage page, Role role) {
        Permission permission = page.permission().orElseThrow();
        return permission.isGivenTo(role);
    }

    /** What comes before the log-in leads on when one is logged in; a file that nobody ordered isn't there. */
    private static Integer[] expected(AdminPage page, Role role) {
        return switch (page) {
            case LOG_IN, LOG_IN_CODE, ENROL -> new Integer[] {200, 302};
            case WELCOME -> new Integer[] {200, 302, 404, 410};
            case EXPORT_DOWNLOAD, CERTIFICATE -> isGiven(page, role) ? new Integer[] {404} : new Integer[] {403};
            case HOME,
                    CONTESTS,
                    CONTEST_NEW,
                    CONTEST,
                    CONTEST_EDIT,
                    PACKAGES,
                    TEAM,
                    DASHBOARD,
                    CERTIFICATION,
                    CONTESTANTS,
                    CONTESTANT_NEW,
                    CONTESTANT,
                    CONTESTANT_QR,
                    IMPORT,
                    PAYMENTS,
                    PAYMENT,
                    REVIEW,
                    DECIDE,
                    REFUNDS,
                    REFUND,
                    RECONCILIATION,
                    DIFFERENCE,
                    RECONCILIATION_RUN,
                    DISPUTES,
                    DISPUTE,
                    DISPUTE_EVIDENCE,
                    EVENTS,
                    EVENT,
                    SEALS,
                    EXPORTS,
                    STAFF,
                    MEMBER,
                    AUDIT,
                    AUDIT_EXPORT,
                    ACCOUNT -> isGiven(page, role) ? new Integer[] {200} : new Integer[] {403};
        };
    }
}
