package dev.vote.web.api;

import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import dev.vote.payment.checkout.CheckoutRefused;
import dev.vote.payment.checkout.Refusal;
import java.util.Optional;

/** Says in the API's words why an order wasn't taken. */
final class RefusalProblem {

    private RefusalProblem() {}

    static Problem of(CheckoutRefused refused) {
        Optional<String> limit = Optional.of(refused.getLimit()).filter(text -> !text.isEmpty());
        return Problem.of(type(refused.getRefusal()), field(refused.getRefusal()), limit);
    }

    private static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_CONTEST -> ProblemType.UNKNOWN_CONTEST;
            case UNKNOWN_CONTESTANT -> ProblemType.UNKNOWN_CONTESTANT;
            case UNKNOWN_PACKAGE -> ProblemType.UNKNOWN_PACKAGE;
            case CONTEST_NOT_OPEN -> ProblemType.CONTEST_NOT_OPEN;
            case CONTESTANT_WITHDRAWN -> ProblemType.CONTESTANT_WITHDRAWN;
            case LATE_RULE_CHANGED -> ProblemType.LATE_RULE_CHANGED;
            case VOTES_OR_PACKAGE -> ProblemType.VOTES_OR_PACKAGE;
            case VOTES_OUT_OF_RANGE -> ProblemType.VOTES_OUT_OF_RANGE;
            case INVALID_EMAIL -> ProblemType.INVALID_EMAIL;
            case AMOUNT_TOO_SMALL -> ProblemType.AMOUNT_TOO_SMALL;
            case CURRENCY_NOT_TAKEN -> ProblemType.CURRENCY_NOT_TAKEN;
            case INVALID_IDEMPOTENCY_KEY -> ProblemType.INVALID_IDEMPOTENCY_KEY;
            case IDEMPOTENCY_KEY_REUSED -> ProblemType.IDEMPOTENCY_KEY_REUSED;
        };
    }

    private static Optional<String> field(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_CONTEST, CONTEST_NOT_OPEN -> Optional.of("contest");
            case UNKNOWN_CONTESTANT, CONTESTANT_WITHDRAWN -> Optional.of("contestant");
            case UNKNOWN_PACKAGE -> Optional.of("package");
            case VOTES_OUT_OF_RANGE, AMOUNT_TOO_SMALL -> Optional.of("votes");
            case INVALID_EMAIL -> Optional.of("email");
            case LATE_RULE_CHANGED -> Optional.of("lateVersion");
            case INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_KEY_REUSED -> Optional.of("Idempotency-Key");
            case VOTES_OR_PACKAGE, CURRENCY_NOT_TAKEN -> Optional.empty();
        };
    }
}
