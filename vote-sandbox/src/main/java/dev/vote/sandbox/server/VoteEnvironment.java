package dev.vote.sandbox.server;

import dev.vote.sandbox.database.SandboxDatabase;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * What Vote is told by its environment.
 *
 * @param paystackUrl where the gateway's API answers
 * @param publicUrl how voters reach this server, with the context root
 * @param extra further variables, such as {@code VOTE_RECHECK_FIRST_AFTER}; they win over the others
 */
public record VoteEnvironment(
        SandboxDatabase database, URI paystackUrl, String paystackSecretKey, URI publicUrl, Map<String, String> extra) {

    public VoteEnvironment {
        extra = Map.copyOf(extra);
    }

    public VoteEnvironment(SandboxDatabase database, URI paystackUrl, String paystackSecretKey, URI publicUrl) {
        this(database, paystackUrl, paystackSecretKey, publicUrl, Map.of());
    }

    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("VOTE_DB_URL", database.jdbcUrl());
        variables.put("VOTE_DB_USER", database.user());
        variables.put("VOTE_DB_PASSWORD", database.password());
        variables.put("VOTE_PAYSTACK_BASE_URL", paystackUrl.toString());
        variables.put("VOTE_PAYSTACK_SECRET_KEY", paystackSecretKey);
        variables.put("VOTE_PUBLIC_URL", publicUrl.toString());
        variables.putAll(extra);
        return variables;
    }

    /** Without the secret and the password. */
    @Override
    public String toString() {
        return "VoteEnvironment[database=" + database.jdbcUrl() + ", paystackUrl=" + paystackUrl + ", publicUrl="
                + publicUrl + "]";
    }
}
