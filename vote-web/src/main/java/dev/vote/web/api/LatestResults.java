package dev.vote.web.api;

import com.github.benmanes.caffeine.cache.Cache;
import dev.vote.domain.config.Settings;
import dev.vote.payment.certification.Outcome;
import dev.vote.payment.certification.Outcomes;
import dev.vote.web.cache.BoundedCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The answers of the results API. Ranking and writing a thousand contestants takes milliseconds, and on the night of a final everybody
 * asks: so it is done once in the age that readers may keep an answer for, and those who ask meanwhile share it. Refusals aren't
 * kept.
 */
@ApplicationScoped
public class LatestResults {

    private static final int MOST_BYTES = 32 << 20;

    @Inject
    PublicResults shown;

    @Inject
    Outcomes outcomes;

    @Inject
    Settings settings;

    private final Jsonb jsonb = JsonbBuilder.create();
    private Cache<String, Answer> answers;
    private String caching;

    /** @param body JSON in UTF-8 */
    record Answer(EntityTag tag, byte[] body) {}

    @PostConstruct
    void open() {
        Duration age = settings.duration("vote.results.max-age");
        caching = "public, max-age=" + age.toSeconds();
        answers = BoundedCache.<String, Answer>of(MOST_BYTES, answer -> answer.body().length)
                .expireAfterWrite(age)
                .build();
    }

    /** @throws ApiProblem if there is no such contest, or its results aren't shown */
    Answer of(String slug) {
        return answers.get(slug, this::read);
    }

    /** How long others may keep an answer. */
    String caching() {
        return caching;
    }

    private Answer read(String slug) {
        Outcome outcome = outcomes.of(shown.get(slug));
        String json = jsonb.toJson(ResultsResponse.of(slug, outcome));
        return new Answer(new EntityTag(StandingsTag.of(outcome), true), json.getBytes(StandardCharsets.UTF_8));
    }
}
