package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vote.sandbox.gateway.Payment;
import java.net.http.HttpResponse;

/** A payment that was begun over the API and is waiting at the gateway. */
record Bought(String reference, String authorizationUrl) {

    static Bought votes(Contest contest, String contestant, long votes) {
        return bought(order(contest, contestant, votes));
    }

    /** @param server the address of another server's application */
    static Bought votesAt(String server, Contest contest, String contestant, long votes) {
        return bought(orderAt(server + "/api/payments", contest, contestant, votes));
    }

    private static Bought bought(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        JsonNode body = Json.read(response.body());
        return new Bought(
                body.get("reference").asText(), body.get("authorizationUrl").asText());
    }

    static HttpResponse<String> order(Contest contest, String contestant, long votes, String... headers) {
        return orderAt("/api/payments", contest, contestant, votes, headers);
    }

    /** @param address of the resource that takes orders */
    static HttpResponse<String> orderAt(
            String address, Contest contest, String contestant, long votes, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return Http.post(address, """
                {"contest": "%s", "contestant": "%s", "votes": %d, "email": "voter@example.com"}""".formatted(contest.slug(), contestant, votes), all);
    }

    /** Pays what is asked, and waits until that is counted. */
    Bought paid() {
        return paid(Payment.asAsked());
    }

    Bought paid(Payment how) {
        Stage.gateway().charges().pay(reference, how);
        await().until(() -> status().equals("CREDITED"));
        return this;
    }

    /** Its entries in the ledger, such as {@code CREDIT 4, REVERSAL -4}. */
    String entries() {
        return Sql.text("""
                SELECT coalesce(string_agg(e.kind || ' ' || e.votes, ', ' ORDER BY e.id), '')
                FROM ledger_entry e JOIN payment p ON p.id = e.payment_id WHERE p.reference = ?""", reference);
    }

    String status() {
        return Sql.text("SELECT status FROM payment WHERE reference = ?", reference);
    }
}
