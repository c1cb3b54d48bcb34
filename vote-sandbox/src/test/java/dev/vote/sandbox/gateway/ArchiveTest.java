package dev.vote.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vote.sandbox.past.PastPayments;
import dev.vote.sandbox.past.SettledCharges;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Charges of the past: told with those of now, and never held. */
class ArchiveTest {

    private static final Duration APART = Duration.ofMinutes(1);

    private final PastPayments past = new PastPayments(7, MovableClock.START.minusSeconds(1), APART, 1, 5_000);
    private final PaystackStandIn standIn = PaystackStandIn.start(StandInSettings.defaults()
            .clock(new MovableClock())
            .archive(new SettledCharges(past, "test").without(3).but(4, ChargeStatus.REVERSED)));
    private final Merchant merchant = Merchant.of(standIn);

    @AfterEach
    void close() {
        standIn.close();
    }

    private List<String> list(String parameters) throws IOException {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode answer = Merchant.json(merchant.get("/transaction?use_cursor=true&perPage=2" + parameters + next));
            answer.path("data").forEach(row -> seen.add(row.path("reference").asText()));
            JsonNode cursor = answer.at("/meta/next");
            next = cursor.isNull() ? "" : "&next=" + URLEncoder.encode(cursor.asText(), StandardCharsets.UTF_8);
        } while (!next.isEmpty());
        return seen;
    }

    private List<String> references(long... numbers) {
        return LongStream.of(numbers).mapToObj(past::reference).toList();
    }

    @Test
    void theListGoesOnFromWhatIsNewToWhatIsPastAndTellsEachOnce() throws IOException {
        List<String> all = new ArrayList<>(List.of("V-3", "V-2", "V-1"));
        all.addAll(references(1, 2, 4, 5, 6, 7));
        for (int i = 1; i <= 3; i++) {
            merchant.initialize("V-" + i);
        }

        assertThat(list("")).isEqualTo(all);
        assertThat(list("&status=reversed")).isEqualTo(references(4));
    }

    @Test
    void onlyWhatWasMadeInTimeIsTold() throws IOException {
        Instant second = past.at(2);
        Instant fifth = past.at(5);

        assertThat(list("&from=" + fifth + "&to=" + second)).isEqualTo(references(2, 4, 5));
    }

    @Test
    void aPastChargeIsFoundByItsReferenceAndItsId() throws IOException {
        JsonNode found = merchant.verify(past.reference(4));

        assertThat(found.path("status").asText()).isEqualTo("reversed");
        assertThat(Merchant.json(merchant.get("/transaction/" + found.path("id").asText()))
                        .at("/data/reference")
                        .asText())
                .isEqualTo(past.reference(4));
        assertThat(merchant.get("/transaction/verify/" + past.reference(3)).statusCode())
                .isEqualTo(400);
        assertThat(merchant.get("/transaction/verify/" + past.reference(8)).statusCode())
                .isEqualTo(400);
    }
}
