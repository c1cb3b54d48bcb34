package dev.vote.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.vote.domain.staff.Role;
import dev.vote.web.admin.AdminPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page has a serious fault for those who don't see, hear or point as others do: on a phone, at a desk, by day, at night. */
@Tag("once")
@OnVote
class AccessibilityIT {

    private static final Set<AdminPage> FILES = EnumSet.of(
            AdminPage.CONTESTANT_QR,
            AdminPage.CERTIFICATE,
            AdminPage.DISPUTE_EVIDENCE,
            AdminPage.EXPORT_DOWNLOAD,
            AdminPage.AUDIT_EXPORT);

    private final List<Voter> users = new ArrayList<>();

    /** No policy of ours forbids what a page of ours does. */
    @AfterEach
    void assertTheContentPolicyIsKept() {
        users.forEach(Voter::close);
        assertThat(users)
                .allSatisfy(user -> assertThat(user.complaints())
                        .noneMatch(complaint -> complaint.contains("Content Security Policy")));
    }

    /** If this one weren't noticed, nothing of the above would be proved. */
    @Test
    void theControlThatBreaksTheContentPolicyIsNoticed() {
        try (Voter voter = new Voter(true, 390, 844)) {
            voter.open("/").evaluate("""
                    () => document.body.append(
                        Object.assign(document.createElement('script'), {textContent: 'window.broken = true'}))""");

            assertThat(voter.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
        }
    }

    private Voter user(int width) {
        Voter user = new Voter(true, width, 844);
        users.add(user);
        return user;
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void votersPages(int width) {
        Contest open = Contest.open(3);
        Contest over = Contest.overSince(Duration.ofHours(1));
        Contest soon = Contest.create("OPEN", Duration.ofHours(1), Duration.ofDays(1), 2);
        Contest paused = Contest.create("PAUSED", Duration.ofHours(-1), Duration.ofDays(1), 2);
        List<String> findings = new ArrayList<>();
        Voter voter = user(width);
        for (String path : new String[] {
            "/",
            "/terms",
            "/verification",
            "/nowhere",
            page(open),
            page(open) + "?q=nobody",
            page(open) + "/results",
            page(open) + "/C1",
            page(over),
            page(over) + "/results",
            page(over) + "/C1",
            page(soon) + "/C1",
            page(paused) + "/C1"
        }) {
            findings.addAll(Axe.findings(voter.open(path)));
        }
        assertThat(findings).isEmpty();
    }

    private static String page(Contest contest) {
        return "/contests/" + contest.slug();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void aBallotWithFaults(int width) {
        Voter voter = user(width);
        Page page = voter.open(page(Contest.open(1)) + "/C1");
        page.locator("#pay").click();

        assertThat(page.locator("#email-fault")).isVisible();
        assertThat(Axe.findings(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void aPaymentInEveryState(int width) {
        Contest contest = Contest.open(2);
        List<String> findings = new ArrayList<>();
        Voter voter = user(width);
        findings.addAll(receipt(voter, "open", bought(contest)));
        String paid = bought(contest);
        Stage.gateway().charges().pay(paid);
        findings.addAll(receipt(voter, "credited", paid));
        String declined = bought(contest);
        Stage.gateway().charges().decline(declined);
        findings.addAll(receipt(voter, "failed", declined));
        String late = bought(contest);
        Sql.update(
                "UPDATE payment SET created_at = now() - interval '25 hours', next_check_at = now() WHERE reference = ?",
                late);
        findings.addAll(receipt(voter, "expired", late));
        String reviewed = StaffTour.prepare().reference();
        findings.addAll(receipt(voter, "review", reviewed));
        Sql.update("UPDATE payment SET status = 'REVERSED' WHERE reference = ?", reviewed);
        findings.addAll(receipt(voter, "returned", reviewed));
        Stage.gateway().refunds().give(paid, 2 * Contest.PRICE_MINOR);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Sql.text("SELECT status FROM payment WHERE reference = ?", paid)
                        .equals("REVERSED"));
        findings.addAll(receipt(voter, "reversed", paid));
        findings.addAll(Axe.findings(voter.open("/payments/" + paid + "/proof")));
        assertThat(findings).isEmpty();
        Audit.holds();
    }

    private static String bought(Contest contest) {
        return Bought.votes(contest, "C1", 2).reference();
    }

    private static List<String> receipt(Voter voter, String status, String reference) {
        Page page = voter.open("/payments/" + reference);
        assertThat(page.locator(".receipt-" + status))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        return Axe.findings(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void staffsPages(int width) {
        StaffTour tour = StaffTour.prepare();
        List<String> findings = new ArrayList<>();
        Voter admin = user(width);
        admin.show(StaffSession.of(Role.ADMIN));
        Stream.of(AdminPage.values())
                .filter(page -> page.permission().isPresent() && !FILES.contains(page))
                .forEach(page -> findings.addAll(visit(admin, tour.path(page))));
        Voter nobody = user(width);
        findings.addAll(visit(nobody, tour.path(AdminPage.LOG_IN)));
        findings.addAll(Axe.findings(nobody.open(tour.path(AdminPage.WELCOME))));
        findings.addAll(afterThePassword(Account.of(Role.ADMIN).withApp(), width, "**/admin/login/code**"));
        findings.addAll(afterThePassword(Account.of(Role.ADMIN), width, "**/admin/enrol**"));
        assertThat(findings).isEmpty();
    }

    private List<String> afterThePassword(Account account, int width, String next) {
        Page page = user(width).open("/admin/login");
        page.locator("#email").fill(account.email());
        page.locator("#password").fill(Account.PASSWORD);
        page.locator("#go").click();
        page.waitForURL(next);
        return Axe.findings(page);
    }

    private static List<String> visit(Voter staff, String path) {
        Response answer = staff.page().navigate(Stage.urlOf(path));
        return answer.ok() ? Axe.findings(staff.page()) : List.of(path + " answers " + answer.status());
    }
}
