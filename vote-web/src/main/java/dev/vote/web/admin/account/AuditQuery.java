package dev.vote.web.admin.account;

import dev.vote.domain.audit.AuditFilter;
import dev.vote.domain.text.Written;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What of the audit trail is looked for, as it stands in an address. What can't be read is left out.
 *
 * @param from a day in UTC, such as {@code 2026-11-24}; it and those after it
 * @param to a day in UTC; it and those before it
 */
public record AuditQuery(String who, String action, String subject, String contest, String from, String to)
        implements Serializable {

    private static final int MOST = 200;

    static AuditQuery of(HttpServletRequest request) {
        return new AuditQuery(
                parameter(request, "who"),
                parameter(request, "action"),
                parameter(request, "subject"),
                parameter(request, "contest"),
                parameter(request, "from"),
                parameter(request, "to"));
    }

    AuditFilter filter() {
        return new AuditFilter(who, action, subject, contestId(), day(from, 0), day(to, 1));
    }

    public boolean isAnything() {
        return !getAddress().isEmpty();
    }

    /** As the query of an address; without what is empty. */
    public String getAddress() {
        String[][] parts = {
            {"who", who}, {"action", action}, {"subject", subject}, {"contest", contest}, {"from", from}, {"to", to}
        };
        return Arrays.stream(parts)
                .filter(part -> !part[1].isEmpty())
                .map(part -> part[0] + '=' + URLEncoder.encode(part[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Optional<Long> contestId() {
        return contest.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(contest)) : Optional.empty();
    }

    private static Optional<Instant> day(String text, int daysLater) {
        try {
            return !text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = Written.clean(Objects.requireNonNullElse(request.getParameter(name), ""))
                .strip();
        return value.length() > MOST ? value.substring(0, MOST) : value;
    }

    public String getWho() {
        return who;
    }

    public String getAction() {
        return action;
    }

    public String getSubject() {
        return subject;
    }

    public String getContest() {
        return contest;
    }

    public String getFrom() {
        return from;
    }

    public String getTo() {
        return to;
    }
}
