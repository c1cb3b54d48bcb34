package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.staff.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What administrators do to accounts, and what everybody does to the own one. */
@OnVote
class StaffAccountsIT {

    private static final Pattern LINK = Pattern.compile("/admin/welcome/([A-Za-z0-9_-]{43})");
    private static final Timestamp MEANWHILE = Timestamp.from(Instant.parse("2001-01-01T00:00:00Z"));
    private static final String NEW_PASSWORD = "mangoes rain on tin roofs";

    private final StaffClient admin = StaffClient.of(StaffSession.of(Role.ADMIN));

    @Test
    void theFirstAdministratorComesFromTheEnvironmentOnce() {
        assertThat(Sql.number("SELECT count(*) FROM staff WHERE email = ?", Stage.ADMIN_EMAIL))
                .isEqualTo(1);
        assertThat(Sql.number("SELECT count(*) FROM audit_entry WHERE action = 'staff.first'"))
                .isEqualTo(1);
        assertThat(new StaffClient()
                        .password(Stage.ADMIN_EMAIL, Stage.ADMIN_PASSWORD)
                        .leadsTo())
                .startsWith("/admin/");
    }

    @Test
    void whoIsInvitedChoosesAPasswordByALinkThatWorksOnce() {
        String email = "it-" + UUID.randomUUID() + "@vote.example";
        String link = invite(email);

        StaffClient guest = new StaffClient();
        assertThat(choose(guest, link, "short").body()).contains("too short");
        assertThat(choose(guest, link, "Password1234").body()).contains("anybody would try");
        assertThat(choose(guest, link, NEW_PASSWORD).leadsTo()).isEqualTo("/admin/login");

        assertThat(new StaffClient().get(link).body())
                .contains("This link is over")
                .doesNotContain("new-password");
        assertThat(guest.password(email, NEW_PASSWORD).leadsTo()).isEqualTo("/admin/enrol");
    }

    @Test
    void ofTwoWhoUseALinkAtOnceOneChooses() {
        String email = "it-" + UUID.randomUUID() + "@vote.example";
        String link = invite(email);
        StaffClient one = new StaffClient().get(link);
        StaffClient other = new StaffClient().get(link);

        CompletableFuture<StaffClient> first = CompletableFuture.supplyAsync(() -> sendChoice(one, link, NEW_PASSWORD));
        CompletableFuture<StaffClient> second =
                CompletableFuture.supplyAsync(() -> sendChoice(other, link, "another good long one"));

        assertThat(new String[] {first.join().leadsTo(), second.join().leadsTo()})
                .containsExactlyInAnyOrder("/admin/login", "");
    }

    @Test
    void aLinkThatHasRunOutOrWasReplacedIsOver() {
        Account account = Account.of(Role.SUPPORT).withApp();
        String old = renewLink(account);
        String current = renewLink(account);

        assertThat(new StaffClient().get(old).body()).contains("This link is over");
        assertThat(new StaffClient().get(current).body()).contains("new-password");

        Sql.update("UPDATE staff_link SET expires_at = now() - interval '1 second' WHERE staff_id = ?", account.id());
        assertThat(new StaffClient().get(current).body()).contains("This link is over");
    }

    @Test
    void aResetEndsEverySessionAndKeepsTheSecondFactor() {
        Account account = Account.of(Role.SUPPORT).withApp();
        StaffClient thief = new StaffClient().logIn(account);
        assertThat(thief.isLoggedIn()).isTrue();

        choose(new StaffClient(), renewLink(account), NEW_PASSWORD);

        assertThat(thief.isLoggedIn()).isFalse();
        assertThat(new StaffClient().password(account.email(), NEW_PASSWORD).leadsTo())
                .isEqualTo("/admin/login/code");
        assertThat(new StaffClient().password(account.email(), Account.PASSWORD).leadsTo())
                .isEmpty();
    }

    @Test
    void aClickEndsTheSessionThatItWasMadeAtWhateverWasUsedMeanwhile() {
        Account account = Account.of(Role.SUPPORT).withApp();
        StaffClient first = new StaffClient().logIn(account);
        account.forgetCode();
        StaffClient second = new StaffClient().logIn(account);
        use("5 minutes ago", account);
        StaffClient administrator = page(account);

        use("now", account);
        administrator.send(path(account), "sessions", "sessions", "sessions:live:0:end", "sessions:live:0:end");

        assertThat(second.isLoggedIn()).isFalse();
        assertThat(first.isLoggedIn()).isTrue();
    }

    /** The first of the sessions. */
    private static void use(String when, Account account) {
        Sql.update(
                "UPDATE staff_session SET last_seen_at = now() - CAST(? AS interval) WHERE staff_id = ? AND started_at ="
                        + " (SELECT min(started_at) FROM staff_session WHERE staff_id = ?)",
                when.equals("now") ? "-1 second" : "5 minutes",
                account.id(),
                account.id());
    }

    @Test
    void aNameOfBlanksAndInvisibleCharactersIsNone() {
        Account account = Account.of(Role.SUPPORT).withApp();
        StaffClient member = new StaffClient().logIn(account);

        member.get("/admin/account")
                .send("/admin/account", "profile", "profile", "name", " \0\u200b ", "language", "en", "save", "save");

        assertThat(member.status()).isEqualTo(200);
        assertThat(Sql.text("SELECT name FROM staff WHERE id = ?", account.id()))
                .isNotBlank();
    }

    @Test
    void whoseSessionIsEndedOrWhoIsDeactivatedIsOutAtOnce() {
        Account account = Account.of(Role.SUPPORT).withApp();
        StaffClient member = new StaffClient().logIn(account);
        page(account).send(path(account), "sessions", "sessions", "sessions:live:0:end", "sessions:live:0:end");
        assertThat(member.isLoggedIn()).isFalse();

        account.forgetCode();
        member.logIn(account);
        assertThat(member.isLoggedIn()).isTrue();
        page(account).send(path(account), "access", "access", "deactivate", "deactivate");
        assertThat(member.isLoggedIn()).isFalse();
        assertThat(new StaffClient().password(account.email(), Account.PASSWORD).body())
                .contains("is wrong");

        page(account).send(path(account), "access", "access", "reactivate", "reactivate");
        account.forgetCode();
        assertThat(new StaffClient().logIn(account).isLoggedIn()).isTrue();
    }

    @Test
    void aSecondFactorThatIsResetIsSetUpAtTheNextLogIn() {
        Account account = Account.of(Role.SUPPORT).withApp();

        page(account).send(path(account), "access", "access", "reset-factor", "reset-factor");

        assertThat(new StaffClient().password(account.email(), Account.PASSWORD).leadsTo())
                .isEqualTo("/admin/enrol");
    }

    @Test
    void rolesChangeAtOnceAndAreAudited() {
        Account account = Account.of(Role.SUPPORT).withApp();
        StaffClient member = new StaffClient().logIn(account);
        assertThat(member.get("/admin/audit").status()).isEqualTo(403);

        giveRoles(admin, account, Role.AUDITOR);

        assertThat(member.get("/admin/audit").status()).isEqualTo(200);
        assertThat(Sql.text(
                        "SELECT before || after FROM audit_entry WHERE subject = ? AND action = 'staff.roles'",
                        account.email()))
                .isEqualTo("{\"roles\":\"[SUPPORT]\"}{\"roles\":\"[AUDITOR]\"}");
    }

    @Test
    void twoWhoEditOneAccountDontOverwriteEachOther() {
        Account account = Account.of(Role.SUPPORT).withApp();
        StaffClient slow = StaffClient.of(StaffSession.of(Role.ADMIN)).get(path(account));

        giveRoles(admin, account, Role.AUDITOR);
        slow.send(path(account), "roles-form", "roles-form", "member-roles", "FINANCE", "save-roles", "save-roles");

        assertThat(slow.body()).contains("Somebody else changed this");
        assertThat(Sql.text("SELECT string_agg(role, ',') FROM staff_role WHERE staff_id = ?", account.id()))
                .isEqualTo("AUDITOR");
    }

    @Test
    void theLastAdministratorStaysOneEvenIfTwoTakeEachOtherAway() {
        Sql.update("""
                UPDATE staff SET deactivated_at = ? WHERE deactivated_at IS NULL AND password_hash IS NOT NULL
                AND id IN (SELECT staff_id FROM staff_role WHERE role = 'ADMIN')""", MEANWHILE);
        try {
            takeEachOtherAway();
        } finally {
            Sql.update("UPDATE staff SET deactivated_at = NULL WHERE deactivated_at = ?", MEANWHILE);
        }
    }

    private void takeEachOtherAway() {
        Account one = Account.of(Role.ADMIN).withApp();
        Account other = Account.of(Role.ADMIN).withApp();
        StaffClient first = new StaffClient().logIn(one).get(path(other));
        StaffClient second = new StaffClient().logIn(other).get(path(one));

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> takeAway(first, other)),
                        CompletableFuture.runAsync(() -> takeAway(second, one)))
                .join();

        assertThat(Sql.number(
                        "SELECT count(*) FROM staff_role WHERE role = 'ADMIN' AND staff_id IN (?, ?)",
                        one.id(),
                        other.id()))
                .isEqualTo(1);
        StaffClient left = first.get(path(other)).status() == 200 ? first : second;
        Account last = left == first ? one : other;
        page(last).send(path(last), "access", "access", "deactivate", "deactivate");
        assertThat(admin.body()).contains("last administrator");
        assertThat(Sql.number("SELECT count(*) FROM staff WHERE id = ? AND deactivated_at IS NULL", last.id()))
                .isEqualTo(1);
    }

    @Test
    void nobodyChangesTheOwnRoles() {
        Account account = Account.of(Role.ADMIN).withApp();
        StaffClient member = new StaffClient().logIn(account).get(path(account));

        member.send(path(account), "roles-form", "roles-form", "member-roles", "SUPPORT", "save-roles", "save-roles");

        assertThat(Sql.text("SELECT string_agg(role, ',') FROM staff_role WHERE staff_id = ?", account.id()))
                .isEqualTo("ADMIN");
    }

    @Test
    void changingThePasswordAsksForTheOldOneAndEndsTheOtherSessions() {
        Account account = Account.of(Role.SUPPORT).withApp();
        StaffClient elsewhere = new StaffClient().logIn(account);
        account.forgetCode();
        StaffClient here = new StaffClient().logIn(account);

        assertThat(changePassword(here, "not the old one").body()).contains("isn’t your current password");
        assertThat(changePassword(here, Account.PASSWORD).leadsTo()).isEqualTo("/admin/account");

        assertThat(here.isLoggedIn()).isTrue();
        assertThat(elsewhere.isLoggedIn()).isFalse();
        assertThat(new StaffClient().password(account.email(), NEW_PASSWORD).leadsTo())
                .isEqualTo("/admin/login/code");
    }

    @Test
    void theAuditTrailIsExportedWithItsFiltersAndWithoutFormulas() {
        Account account = Account.of(Role.SUPPORT);
        Sql.update("""
                INSERT INTO audit_entry (at, staff_name, address, action, subject_type, subject, reason)
                VALUES (now(), 'Ada', '127.0.0.1', 'staff.profile', 'staff', ?, '=HYPERLINK("http://evil.example")')""", account.email());

        admin.get("/admin/audit/export?subject=" + account.email());

        assertThat(admin.status()).isEqualTo(200);
        assertThat(admin.body().lines()).hasSize(2);
        assertThat(admin.body()).contains(account.email()).contains("'=HYPERLINK");
    }

    private String invite(String email) {
        admin.get("/admin/staff")
                .send(
                        "/admin/staff",
                        "invite-form",
                        "invite-form",
                        "invite-name",
                        "Ngozi Test",
                        "invite-email",
                        email,
                        "invite-roles",
                        "SUPPORT",
                        "invite-language",
                        "en",
                        "invite-go",
                        "invite-go");
        return linkOn(admin);
    }

    private String renewLink(Account account) {
        return linkOn(page(account).send(path(account), "access", "access", "make-link", "make-link"));
    }

    private static String linkOn(StaffClient client) {
        Matcher matcher = LINK.matcher(client.body());
        assertThat(matcher.find()).as(client.body()).isTrue();
        return matcher.group();
    }

    private StaffClient page(Account account) {
        return admin.get(path(account));
    }

    private static String path(Account account) {
        return "/admin/staff/" + account.id();
    }

    private static void giveRoles(StaffClient client, Account account, Role role) {
        client.get(path(account))
                .send(
                        path(account),
                        "roles-form",
                        "roles-form",
                        "member-roles",
                        role.name(),
                        "save-roles",
                        "save-roles");
    }

    private static void takeAway(StaffClient client, Account account) {
        client.send(path(account), "roles-form", "roles-form", "member-roles", "SUPPORT", "save-roles", "save-roles");
    }

    private static StaffClient choose(StaffClient client, String link, String password) {
        return sendChoice(client.get(link), link, password);
    }

    private static StaffClient sendChoice(StaffClient client, String link, String password) {
        return client.send(link, "choose-form", "choose-form", "password", password, "go", "go");
    }

    private static StaffClient changePassword(StaffClient client, String old) {
        return client.get("/admin/account")
                .send(
                        "/admin/account",
                        "own-password",
                        "own-password",
                        "current-password",
                        old,
                        "new-password",
                        NEW_PASSWORD,
                        "change-password",
                        "change-password");
    }
}
