package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A call that the API answers with its error envelope. */
final class ApiError extends RuntimeException {

    /** The code of an unknown reference. */
    static final String NOT_FOUND = "transaction_not_found";

    private final int status;
    private final transient ObjectNode envelope;

    private ApiError(int status, ObjectNode envelope) {
        super(envelope.path("message").asText());
        this.status = status;
        this.envelope = envelope;
    }

    static ApiError missing(String message, String nextStep) {
        return new ApiError(400, Envelope.error(message, nextStep, "validation_error", "missing_params"));
    }

    static ApiError invalid(String message, String nextStep) {
        return new ApiError(400, Envelope.error(message, nextStep, "validation_error", "invalid_params"));
    }

    static ApiError invalid(String message) {
        return new ApiError(400, Envelope.bareError(message));
    }

    static ApiError duplicateReference() {
        String nextStep = "Try again with a new transaction reference";
        return new ApiError(
                400,
                Envelope.error("Duplicate Transaction Reference", nextStep, "validation_error", "duplicate_reference"));
    }

    static ApiError transactionReversed() {
        String nextStep = "The transaction was reversed before; there is nothing left to refund";
        return new ApiError(
                400,
                Envelope.error("Transaction has been fully reversed", nextStep, "api_error", "transaction_reversed"));
    }

    static ApiError unknownReference() {
        String nextStep = "Ensure that you're passing the reference of a transaction that exists on this integration";
        return new ApiError(
                400, Envelope.error("Transaction reference not found.", nextStep, "validation_error", NOT_FOUND));
    }

    static ApiError notFound(String message) {
        return new ApiError(404, Envelope.bareError(message));
    }

    static ApiError unprocessable(String message) {
        String nextStep = "Check the state of the refund first";
        return new ApiError(422, Envelope.error(message, nextStep, "validation_error", "invalid_params"));
    }

    static ApiError unauthorised() {
        String nextStep = "Ensure that you provide the correct authorization key for the request";
        return new ApiError(401, Envelope.error("Invalid key", nextStep, "validation_error", "invalid_Key"));
    }

    static ApiError tooLarge() {
        return new ApiError(413, Envelope.bareError("Request entity too large"));
    }

    int status() {
        return status;
    }

    /** A copy, so that whoever bends it bends only his own. */
    ObjectNode envelope() {
        return envelope.deepCopy();
    }

    Reply reply() {
        return Reply.json(status, envelope);
    }
}
