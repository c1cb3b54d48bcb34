package dev.vote.web.api;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The kinds of error that the API answers with. Callers may rely on a kind's {@link #uri} and status; its title and
 * detail are in {@code problems.properties}.
 */
public enum ProblemType {
    BAD_REQUEST(400),
    MALFORMED_BODY(400),
    WRONG_TYPE(400),
    MISSING_FIELD(400),
    INVALID_IDEMPOTENCY_KEY(400),
    VOTES_OR_PACKAGE(400),
    UNREADABLE_WEBHOOK(400),
    BAD_SIGNATURE(401),
    RESULTS_HIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONTEST_NOT_OPEN(409),
    CONTESTANT_WITHDRAWN(409),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNKNOWN_CONTEST(422),
    UNKNOWN_CONTESTANT(422),
    UNKNOWN_PACKAGE(422),
    VOTES_OUT_OF_RANGE(422),
    INVALID_EMAIL(422),
    AMOUNT_TOO_SMALL(422),
    CURRENCY_NOT_TAKEN(422),
    IDEMPOTENCY_KEY_REUSED(422),
    INTERNAL_ERROR(500),
    GATEWAY_REFUSED(502),
    UNAVAILABLE(503),
    GATEWAY_UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Never changes once published. */
    public URI uri() {
        return URI.create("urn:vote:problem:" + key());
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The general kind for a status that the REST container itself decided on. */
    public static ProblemType of(int status) {
        return Stream.of(BAD_REQUEST, NOT_FOUND, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, BODY_TOO_LARGE)
                .filter(type -> type.status == status)
                .findFirst()
                .orElseGet(() -> ofOther(status));
    }

    private static ProblemType ofOther(int status) {
        if (status == UNSUPPORTED_MEDIA_TYPE.status) {
            return UNSUPPORTED_MEDIA_TYPE;
        }
        if (status == UNAVAILABLE.status) {
            return UNAVAILABLE;
        }
        return status < INTERNAL_ERROR.status ? BAD_REQUEST : INTERNAL_ERROR;
    }
}
