package dev.vote.http.problem;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The kinds of error that the API answers with. Callers may rely on a kind's {@link #uri}, status and title, which stay
 * as they are in every language; what the caller can do is in {@code problems.properties}.
 */
public enum ProblemType {
    BAD_REQUEST(400, "The request can't be understood"),
    MALFORMED_BODY(400, "The body is not a JSON object"),
    WRONG_TYPE(400, "A value has the wrong type"),
    MISSING_FIELD(400, "A value is missing"),
    INVALID_IDEMPOTENCY_KEY(400, "The idempotency key can't be used"),
    VOTES_OR_PACKAGE(400, "Neither votes nor a package, or both"),
    UNREADABLE_WEBHOOK(400, "Not a report"),
    BAD_SIGNATURE(401, "The signature is missing or wrong"),
    BAD_TOKEN(401, "The token is missing or wrong"),
    RESULTS_HIDDEN(403, "The results aren't shown yet"),
    NOT_FOUND(404, "Not found"),
    NOT_SEALED_YET(404, "Not sealed yet"),
    METHOD_NOT_ALLOWED(405, "This method isn't possible here"),
    NOT_ACCEPTABLE(406, "Not available in that format"),
    CONTEST_NOT_OPEN(409, "The contest isn't open"),
    CONTESTANT_WITHDRAWN(409, "The contestant has withdrawn"),
    LATE_RULE_CHANGED(409, "The rule for late payments has changed"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's type isn't taken"),
    UNKNOWN_CONTEST(422, "No such contest"),
    UNKNOWN_CONTESTANT(422, "No such contestant"),
    UNKNOWN_PACKAGE(422, "No such package"),
    VOTES_OUT_OF_RANGE(422, "That number of votes can't be bought"),
    INVALID_EMAIL(422, "Not an e-mail address"),
    AMOUNT_TOO_SMALL(422, "The amount is too small"),
    CURRENCY_NOT_TAKEN(422, "The currency isn't taken"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another order"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    GATEWAY_REFUSED(502, "The gateway doesn't take this payment"),
    UNAVAILABLE(503, "Not available at the moment"),
    GATEWAY_UNAVAILABLE(503, "The gateway doesn't answer");

    private static final String URN = "urn:vote:problem:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Never changes once published. */
    public URI uri() {
        return URI.create(URN + key());
    }

    static String keyOf(URI uri) {
        return uri.toString().substring(URN.length());
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
