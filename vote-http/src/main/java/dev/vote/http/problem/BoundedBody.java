package dev.vote.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Reads a request's raw bytes, never more of them than allowed. */
public final class BoundedBody {

    private BoundedBody() {}

    /**
     * @param limit in bytes
     * @return empty for a body that is longer
     * @throws ApiProblem if the caller broke off
     */
    public static Optional<byte[]> read(HttpServletRequest request, int limit) {
        if (request.getContentLengthLong() > limit) {
            return Optional.empty();
        }
        try {
            byte[] body = request.getInputStream().readNBytes(limit + 1);
            return body.length > limit ? Optional.empty() : Optional.of(body);
        } catch (IOException e) {
            throw new ApiProblem(ProblemType.BAD_REQUEST);
        }
    }
}
