package dev.vote.web.admin.account;

import dev.vote.domain.staff.Role;
import dev.vote.web.admin.Show;
import dev.vote.web.admin.Spans;
import dev.vote.web.admin.Texts;
import dev.vote.web.admin.reconciliation.FactWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the actions, things and fields of the audit trail. What has no name of its own is shown as it is. */
@Named
@ApplicationScoped
public class AuditWords {

    private static final String BUNDLE = "dev.vote.web.admin.accounts";

    @Inject
    Show show;

    @Inject
    FactWords facts;

    public String action(String action) {
        return word("action.", action);
    }

    public String subjectType(String type) {
        return word("subject.", type);
    }

    public String field(String field) {
        return word("field.", field);
    }

    /** Why it was done: in the words of whoever did it, or in ours where a term of ours is the reason. */
    public String reason(String action, String reason) {
        return switch (action) {
            case "difference.found", "difference.gone" ->
                Texts.find("reconciliation", "kind." + reason).orElse(reason);
            case "dispute.end" -> Texts.find("disputes", "resolution." + reason).orElse(reason);
            default -> reason;
        };
    }

    /** A field's value: moments, roles, browsers, yes and no, and our own terms in words. */
    public String value(String field, String value) {
        return switch (field) {
            case "browser" -> browser(value);
            case "roles" -> roles(value);
            case "status" -> of("payments", "status.", field, value);
            case "why" -> of("payments", "reason.", field, value);
            case "answer" -> of("payments", "recheck.", field, value);
            case "road" -> of("payments", "source.", field, value);
            case "refund" -> of("refunds", "state.", field, value);
            case "dispute" -> of("disputes", "state.", field, value);
            case "difference" -> of("reconciliation", "state.", field, value);
            case "kind" ->
                Texts.find("exports", "kind." + value).orElseGet(() -> of("reconciliation", "kind.", field, value));
            case "ours", "theirs" -> facts.say(value);
            case "window" -> window(value);
            default ->
                switch (value) {
                    case "true" -> Texts.say("frame", "yes");
                    case "false" -> Texts.say("frame", "no");
                    default -> word("value." + field + '.', value, moment(value));
                };
        };
    }

    /** Terms that another page has words for. */
    private static String of(String bundle, String prefix, String field, String value) {
        return Texts.find(bundle, prefix + value).orElseGet(() -> word("value." + field + '.', value));
    }

    /** @param value such as {@code PT96H} */
    private static String window(String value) {
        try {
            return Spans.text(Duration.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static String browser(String userAgent) {
        String name = BrowserName.of(userAgent);
        return name.isEmpty() ? userAgent : name;
    }

    /** @param list such as {@code [ADMIN, FINANCE]} */
    private static String roles(String list) {
        return Arrays.stream(list.replaceAll("[\\[\\]\\s]", "").split(","))
                .map(name -> isRole(name) ? Texts.say("frame", "role." + name) : name)
                .collect(Collectors.joining(", "));
    }

    private static boolean isRole(String name) {
        return Stream.of(Role.values()).map(Role::name).anyMatch(name::equals);
    }

    private String moment(String value) {
        try {
            return value.endsWith("Z") ? show.moment(Instant.parse(value)) : value;
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static String word(String prefix, String name) {
        return word(prefix, name, name);
    }

    private static String word(String prefix, String name, String otherwise) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, Texts.locale());
        return texts.containsKey(prefix + name) ? texts.getString(prefix + name) : otherwise;
    }
}
