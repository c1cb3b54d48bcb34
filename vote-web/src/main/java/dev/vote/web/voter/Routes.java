package dev.vote.web.voter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which page a path asks for. Paths carry no file extension and no slash at their end. */
final class Routes {

    private static final String SLUG = "([a-z0-9]+(?:-[a-z0-9]+)*)";
    private static final String CODE = "([A-Z0-9]{2,12})";

    private static final Map<Pattern, Page> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put(Pattern.compile("/"), Page.CONTESTS);
        TABLE.put(Pattern.compile("/terms"), Page.TERMS);
        TABLE.put(Pattern.compile("/verification"), Page.VERIFICATION);
        TABLE.put(Pattern.compile("/contests/" + SLUG), Page.CONTEST);
        TABLE.put(Pattern.compile("/contests/" + SLUG + "/results"), Page.RESULTS);
        TABLE.put(Pattern.compile("/contests/" + SLUG + "/" + CODE), Page.CONTESTANT);
        TABLE.put(Pattern.compile("/payments/([A-Za-z0-9]{22,64})"), Page.PAYMENT);
        TABLE.put(Pattern.compile("/payments/([A-Za-z0-9]{22,64})/proof"), Page.PROOF);
    }

    private Routes() {}

    /** @param path below the context root, decoded, without a query */
    static Optional<Route> find(String path) {
        for (Map.Entry<Pattern, Page> entry : TABLE.entrySet()) {
            Matcher matcher = entry.getKey().matcher(path);
            if (matcher.matches()) {
                return Optional.of(new Route(entry.getValue(), groups(matcher)));
            }
        }
        return Optional.empty();
    }

    /** The path that was meant by one that a person typed: codes in capitals, no slash at the end. */
    static Optional<String> findMeant(String path) {
        if (find(path).isPresent()) {
            return Optional.empty();
        }
        String meant = path.matches(".+/") ? path.substring(0, path.length() - 1) : path;
        if (meant.equals("/contests")) {
            return Optional.of("/");
        }
        return find(meant).map(route -> meant).or(() -> withCapitalCode(meant));
    }

    private static Optional<String> withCapitalCode(String path) {
        int code = path.lastIndexOf('/') + 1;
        String meant = path.substring(0, code) + path.substring(code).toUpperCase(Locale.ROOT);
        return find(meant).filter(route -> route.page() == Page.CONTESTANT).map(route -> meant);
    }

    private static List<String> groups(Matcher matcher) {
        List<String> groups = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            groups.add(matcher.group(group));
        }
        return groups;
    }
}
