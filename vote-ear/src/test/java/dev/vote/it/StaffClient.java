package dev.vote.it;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, and sends the forms of the pages that it was shown. */
final class StaffClient {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");
    private static final String PREFIX = "/vote";

    private final Map<String, String> cookies = new TreeMap<>();

    private final List<String> handed = new ArrayList<>();

    private String server = "";
    private boolean scripts = true;
    private HttpResponse<String> last;

    /** Already logged in. */
    static StaffClient of(StaffSession session) {
        StaffClient client = new StaffClient();
        client.cookies.put(StaffSession.COOKIE, session.secret());
        return client;
    }

    /** @param server the address of another server's application */
    static StaffClient at(String server) {
        StaffClient client = new StaffClient();
        client.server = server;
        return client;
    }

    /** From now on forms are sent as they are in the page. */
    StaffClient withoutScripts() {
        scripts = false;
        return this;
    }

    StaffClient get(String path) {
        return take(Http.get(server + path, headers()));
    }

    /**
     * Sends the form of the page that is shown, to a page's path.
     *
     * @param fields names and values alternately; the form's and the button's among them
     */
    StaffClient send(String path, String... fields) {
        Matcher state = VIEW_STATE.matcher(last.body());
        if (!state.find()) {
            throw new AssertionError("no form on the page: " + last.statusCode() + ' ' + last.body());
        }
        StringBuilder body = new StringBuilder("jakarta.faces.ViewState=").append(encode(state.group(1)));
        // as the component library's script adds it to each form
        Matcher nonce = NONCE.matcher(last.body());
        if (scripts && nonce.find()) {
            body.append("&primefaces.nonce=").append(encode(nonce.group(1)));
        }
        for (int i = 0; i + 1 < fields.length; i += 2) {
            body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return take(Http.post(
                server + path, body.toString(), headers("Content-Type", "application/x-www-form-urlencoded")));
    }

    /** The password. Leads to the code, to the set-up of an app, or nowhere. */
    StaffClient password(String email, String password) {
        return get("/admin/login")
                .send("/admin/login", "log-in", "log-in", "email", email, "password", password, "go", "go");
    }

    /** The second factor, after the password. */
    StaffClient code(String code) {
        return get("/admin/login/code").send("/admin/login/code", "code-form", "code-form", "code", code, "go", "go");
    }

    StaffClient recoveryCode(String code) {
        return get("/admin/login/code")
                .send("/admin/login/code", "recovery-form", "recovery-form", "recovery", code, "recover", "recover");
    }

    /** Both factors. */
    StaffClient logIn(Account account) {
        return password(account.email(), Account.PASSWORD).code(account.code());
    }

    /** Whether the own account's page opens. */
    boolean isLoggedIn() {
        return Http.get(server + "/admin/account", headers()).statusCode() == 200;
    }

    int status() {
        return last.statusCode();
    }

    /** Where the last answer leads, below the context root; empty if it is a page. */
    String leadsTo() {
        return last.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", "").replaceFirst("^" + PREFIX, ""))
                .orElse("");
    }

    /** The whole of it. */
    String location() {
        return last.headers().firstValue("Location").orElse("");
    }

    String body() {
        return last.body();
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Every cookie that it was ever handed, with its attributes. */
    List<String> handedCookies() {
        return handed;
    }

    void plant(String name, String value) {
        cookies.put(name, value);
    }

    private StaffClient take(HttpResponse<String> answer) {
        last = answer;
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        handed.addAll(answer.headers().allValues("Set-Cookie"));
        return this;
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].replace("\"", "").isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private String[] headers(String... more) {
        String all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                .collect(Collectors.joining("; "));
        String[] headers = new String[more.length + 4];
        System.arraycopy(more, 0, headers, 0, more.length);
        headers[more.length] = "Cookie";
        headers[more.length + 1] = all.isEmpty() ? "none=1" : all;
        headers[more.length + 2] = "Accept-Language";
        headers[more.length + 3] = "en";
        return headers;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
