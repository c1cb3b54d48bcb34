package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.staff.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, by which factors, for how long, and who doesn't. */
@OnVote
class StaffLogInIT {

    private static final Pattern RECOVERY_CODE = Pattern.compile("[0-9A-Z]{5}(-[0-9A-Z]{5}){4}");
    private static final Pattern SPELLED_SECRET = Pattern.compile("[A-Z2-7]{4}( [A-Z2-7]{4}){7}");

    private final StaffClient client = new StaffClient();

    @Test
    void theFirstLogInSetsAnAppUpAndShowsTenRecoveryCodes() {
        Account account = Account.of(Role.SUPPORT);

        client.password(account.email(), Account.PASSWORD);
        assertThat(client.leadsTo()).isEqualTo("/admin/enrol");
        assertThat(client.isLoggedIn()).isFalse();

        String secret =
                found(SPELLED_SECRET, client.get("/admin/enrol").body()).get(0).replace(" ", "");
        assertThat(client.body()).contains("<svg");
        enrol("000000");
        assertThat(client.isLoggedIn()).isFalse();
        enrol(Account.code(secret, Instant.now()));

        assertThat(client.isLoggedIn()).isTrue();
        assertThat(found(RECOVERY_CODE, client.body())).hasSize(10);
        assertThat(Sql.text("SELECT totp_secret FROM staff WHERE id = ?", account.id()))
                .isEqualTo(secret);
        assertThat(audited(account, "log-in.succeed")).isEqualTo(1);
    }

    @Test
    void withoutScriptsThePageOpensAnewAndSaysThatItNeedsThem() {
        client.withoutScripts().password("nobody@vote.example", "wrong horse battery staple");

        assertThat(client.leadsTo()).isEqualTo("/admin/login");
        assertThat(client.get("/admin/login").body()).contains("<noscript>");
    }

    @Test
    void whoIsntKnownYetHandsInNothingLarge() {
        String form = "application/x-www-form-urlencoded";
        assertThat(Http.post("/admin/login", "a".repeat(20_000), "Content-Type", form)
                        .statusCode())
                .isEqualTo(413);
        assertThat(Http.post("/admin/login", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void bothFactorsAreAskedForAndAHalfWayLogInOpensNothing() {
        Account account = Account.of(Role.SUPPORT).withApp();

        client.password(account.email(), Account.PASSWORD);
        assertThat(client.leadsTo()).isEqualTo("/admin/login/code");
        assertThat(client.isLoggedIn()).isFalse();
        client.plant(StaffSession.COOKIE, client.cookie("vote_log_in"));
        assertThat(client.isLoggedIn()).isFalse();

        client.code(account.code());
        assertThat(client.leadsTo()).isEqualTo("/admin");
        assertThat(client.isLoggedIn()).isTrue();
    }

    @Test
    void anOldCheapHashIsMadeAnewAtTheLogIn() {
        Account account = Account.of(Role.SUPPORT).withApp();

        client.logIn(account);

        assertThat(Sql.text("SELECT password_hash FROM staff WHERE id = ?", account.id()))
                .startsWith("pbkdf2-sha512$220000$");
        assertThat(new StaffClient().password(account.email(), Account.PASSWORD).leadsTo())
                .isEqualTo("/admin/login/code");
    }

    @Test
    void theFifthWrongPasswordLocksAndEachMoreDoublesIt() {
        Account account = Account.of(Role.SUPPORT).withApp();

        for (int failure = 1; failure <= 4; failure++) {
            assertThat(client.password(account.email(), "not the password").body())
                    .contains("is wrong");
        }
        assertThat(lockSeconds(account.email())).isZero();
        client.password(account.email(), "not the password");
        assertThat(lockSeconds(account.email())).isEqualTo(60);
        assertThat(client.password(account.email(), Account.PASSWORD).body()).contains("Too many failed attempts");

        endLock(account.email());
        client.password(account.email(), "not the password");
        assertThat(lockSeconds(account.email())).isEqualTo(120);
        assertThat(audited(account, "log-in.lock")).isEqualTo(2);

        endLock(account.email());
        assertThat(client.logIn(account).isLoggedIn()).isTrue();
        assertThat(failures(account.email())).isZero();
    }

    @Test
    void anAddressThatNobodyHasIsAnsweredAndLockedInTheSameWay() {
        String nobody = "it-" + UUID.randomUUID() + "@vote.example";

        for (int failure = 1; failure <= 5; failure++) {
            assertThat(client.password(nobody, "not the password").body()).contains("is wrong");
        }

        assertThat(client.password(nobody, "not the password").body()).contains("Too many failed attempts");
    }

    @Test
    void ofManyGuessesAtOnceNoMoreAreLookedAtThanOneAfterAnother() {
        Account account = Account.of(Role.SUPPORT).withApp();
        List<StaffClient> guessers = IntStream.range(0, 40)
                .mapToObj(i -> new StaffClient().get("/admin/login"))
                .toList();

        atOnce(
                guessers,
                guesser -> guesser.send(
                        "/admin/login",
                        "log-in",
                        "log-in",
                        "email",
                        account.email(),
                        "password",
                        "a wrong guess",
                        "go",
                        "go"));

        assertThat(audited(account, "log-in.fail")).isEqualTo(5);
        assertThat(guessers.stream().filter(each -> each.body().contains("Too many failed attempts")))
                .hasSize(35);
    }

    @Test
    void wrongCodesLockToo() {
        Account account = Account.of(Role.SUPPORT).withApp();
        client.password(account.email(), Account.PASSWORD);

        for (int failure = 1; failure <= 5; failure++) {
            client.code("000000");
        }

        assertThat(client.code(account.code()).body()).contains("Too many failed attempts");
        assertThat(client.isLoggedIn()).isFalse();
    }

    @Test
    void theRightPasswordDoesntMakeWrongCodesForgotten() {
        Account account = Account.of(Role.SUPPORT).withApp();

        for (int round = 1; round <= 5; round++) {
            new StaffClient().password(account.email(), Account.PASSWORD).code("000000");
        }

        assertThat(lockSeconds(account.email())).isEqualTo(60);
    }

    @Test
    void aCodeIsGoodOnce() {
        Account account = Account.of(Role.SUPPORT).withApp();
        String code = account.code();
        assertThat(client.password(account.email(), Account.PASSWORD).code(code).isLoggedIn())
                .isTrue();

        StaffClient onlooker =
                new StaffClient().password(account.email(), Account.PASSWORD).code(code);

        assertThat(onlooker.isLoggedIn()).isFalse();
        assertThat(onlooker.body()).contains("used already");
    }

    @Test
    void aRecoveryCodeIsGoodOnce() {
        Account account = Account.of(Role.SUPPORT).withApp();
        String code = "01ABC-DEFGH-JKMNP-QRSTV-WXYZ0";
        Sql.update(
                "INSERT INTO staff_recovery_code (staff_id, digest) VALUES (?, ?)",
                account.id(),
                DigestUtils.sha256Hex(code.replace("-", "")));

        client.password(account.email(), Account.PASSWORD).recoveryCode(code.toLowerCase());
        StaffClient second =
                new StaffClient().password(account.email(), Account.PASSWORD).recoveryCode(code);

        assertThat(client.isLoggedIn()).isTrue();
        assertThat(second.isLoggedIn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"last_seen_at, 31 minutes", "started_at, 13 hours"})
    void aSessionThatIsIdleOrTooOldIsOver(String column, String age) {
        Account account = Account.of(Role.SUPPORT).withApp();
        assertThat(client.logIn(account).isLoggedIn()).isTrue();

        Sql.update(
                "UPDATE staff_session SET " + column + " = now() - CAST(? AS interval) WHERE staff_id = ?",
                age,
                account.id());

        assertThat(client.isLoggedIn()).isFalse();
        assertThat(client.get("/admin/account").leadsTo()).isEqualTo("/admin/login?to=%2Fadmin%2Faccount");
    }

    @Test
    void aPageThatAsksByItselfKeepsNoSessionAlive() {
        Account account = Account.of(Role.SUPPORT).withApp();
        client.logIn(account).get("/admin/account");
        Sql.update(
                "UPDATE staff_session SET last_seen_at = now() - interval '20 minutes' WHERE staff_id = ?",
                account.id());

        client.send("/admin/account", "unattended", "yes");
        assertThat(client.status()).isEqualTo(200);
        assertThat(StaffSession.idleMinutes(account.id())).isGreaterThanOrEqualTo(20);

        client.get("/admin/account");
        assertThat(StaffSession.idleMinutes(account.id())).isZero();
    }

    @Test
    void whoLogsOutIsOutAtOnce() {
        Account account = Account.of(Role.SUPPORT).withApp();
        client.logIn(account).get("/admin/account");
        String secret = client.cookie(StaffSession.COOKIE);

        client.send("/admin/account", "log-out", "log-out", "log-out-now", "log-out-now");

        assertThat(client.cookie(StaffSession.COOKIE)).isEmpty();
        client.plant(StaffSession.COOKIE, secret);
        assertThat(client.isLoggedIn()).isFalse();
        assertThat(audited(account, "log-in.end")).isEqualTo(1);
    }

    @Test
    void whatABrowserHeldBeforeTheLogInIsWorthNothingAfterIt() {
        Account account = Account.of(Role.SUPPORT).withApp();
        client.get("/admin/login");
        String container = client.cookie("JSESSIONID");
        client.plant(StaffSession.COOKIE, "planted-by-somebody-else");

        client.logIn(account).get("/admin/account");

        assertThat(client.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(container);
        assertThat(client.cookie(StaffSession.COOKIE)).hasSize(43);
        assertThat(client.cookie("vote_log_in")).isEmpty();
        StaffClient planter = new StaffClient();
        planter.plant(StaffSession.COOKIE, "planted-by-somebody-else");
        assertThat(planter.isLoggedIn()).isFalse();
    }

    @Test
    void afterTheLogInOneGetsWhereOneWantedTo() {
        Account account = Account.of(Role.ADMIN).withApp();

        client.password(account.email(), Account.PASSWORD);
        client.get("/admin/login/code?to=%2Fadmin%2Faudit%3Fwho%3DIfe");
        client.send(
                "/admin/login/code",
                "code-form",
                "code-form",
                "to",
                "/admin/audit?who=Ife",
                "code",
                account.code(),
                "go",
                "go");

        assertThat(client.leadsTo()).isEqualTo("/admin/audit?who=Ife");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/admin",
                "/admin/../../evil",
                "/admin//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/admin\r\nSet-Cookie: x=y",
                "/contests"
            })
    void anotherSitesAddressIsNoDestination(String to) {
        Account account = Account.of(Role.SUPPORT).withApp();

        client.password(account.email(), Account.PASSWORD).get("/admin/login/code");
        client.send("/admin/login/code", "code-form", "code-form", "to", to, "code", account.code(), "go", "go");

        assertThat(client.location()).endsWith("/vote/admin").doesNotContain("evil");
    }

    private void enrol(String code) {
        client.send("/admin/enrol", "enrol-form", "enrol-form", "code", code, "go", "go");
    }

    private static void atOnce(List<StaffClient> clients, Consumer<StaffClient> deed) {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            CompletableFuture.allOf(clients.stream()
                            .map(each -> CompletableFuture.runAsync(() -> deed.accept(each), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page.replaceAll("data-copy=\"[^\"]*\"", ""));
        return matcher.results().map(result -> result.group()).toList();
    }

    private static long audited(Account account, String action) {
        return Sql.number("SELECT count(*) FROM audit_entry WHERE subject = ? AND action = ?", account.email(), action);
    }

    private static long failures(String email) {
        return Sql.number(
                "SELECT coalesce(sum(failures), 0) FROM log_in_attempt WHERE email_digest = ?",
                DigestUtils.sha256Hex(email));
    }

    private static long lockSeconds(String email) {
        return Sql.number("""
                SELECT coalesce(max(extract(epoch FROM locked_until - last_at)), 0) FROM log_in_attempt
                WHERE email_digest = ?""", DigestUtils.sha256Hex(email));
    }

    private static void endLock(String email) {
        Sql.update(
                "UPDATE log_in_attempt SET locked_until = now() - interval '1 second' WHERE email_digest = ?",
                DigestUtils.sha256Hex(email));
    }
}
