package dev.vote.domain.audit;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was done, as the audit trail keeps it. Never holds a secret, nor a voter's personal data.
 *
 * <p>For example {@code Change.of("contest.edit", "contest", slug).inContest(id).field("title", "Old", "New")}.
 */
public final class Change {

    private final String action;
    private final String subjectType;
    private final String subject;
    private final Map<String, Object> before = new LinkedHashMap<>();
    private final Map<String, Object> after = new LinkedHashMap<>();
    private Long contestId;
    private String reason = "";

    private Change(String action, String subjectType, String subject) {
        this.action = action;
        this.subjectType = subjectType;
        this.subject = subject;
    }

    /**
     * @param action what was done, such as {@code contest.open}: lower-case words with dots between
     * @param subjectType what to, such as {@code contest}
     * @param subject its name: a slug, a reference, an e-mail address
     */
    public static Change of(String action, String subjectType, String subject) {
        return new Change(action, subjectType, subject);
    }

    public Change inContest(long id) {
        contestId = id;
        return this;
    }

    /** @param words why, as the one who did it says */
    public Change because(String words) {
        reason = words;
        return this;
    }

    /** Kept only if it changed; {@code null} or an empty {@code Optional} stands for nothing. */
    public Change field(String name, Object was, Object is) {
        Object old = plain(was);
        Object now = plain(is);
        if (!Objects.equals(old, now)) {
            before.put(name, old);
            after.put(name, now);
        }
        return this;
    }

    /** Whether a field changed. */
    public boolean isAnything() {
        return !after.isEmpty();
    }

    private static Object plain(Object value) {
        Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return inner == null || inner instanceof Number || inner instanceof Boolean ? inner : inner.toString();
    }

    public String action() {
        return action;
    }

    String subjectType() {
        return subjectType;
    }

    String subject() {
        return subject;
    }

    Optional<Long> contestId() {
        return Optional.ofNullable(contestId);
    }

    String reason() {
        return reason;
    }

    String before() {
        return json(before);
    }

    String after() {
        return json(after);
    }

    private static String json(Map<String, Object> fields) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields.forEach((name, value) -> add(json, name, value));
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else if (value instanceof Number number) {
            json.add(name, number.longValue());
        } else if (value instanceof Boolean truth) {
            json.add(name, truth);
        } else {
            json.add(name, value.toString());
        }
    }
}
