package dev.vote.sandbox.gateway;

/**
 * What every call of the API has to pass.
 *
 * @param secret the key that it must bear
 */
record Gate(String secret, Faults faults, DataFaults dataFaults, Calls calls) {

    /** @throws ApiError if the call bears another key, or none */
    void authorise(WebRequest request) {
        if (!request.authorization().equals("Bearer " + secret)) {
            throw ApiError.unauthorised();
        }
    }
}
