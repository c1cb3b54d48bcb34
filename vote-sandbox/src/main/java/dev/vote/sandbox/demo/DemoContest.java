package dev.vote.sandbox.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vote.sandbox.demo.portrait.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A contest as it stands in the resource {@code <slug>.json} beside this class.
 *
 * @param priceMinor of one vote, in hundredths of the currency's unit
 */
record DemoContest(
        String slug,
        String title,
        String description,
        String currency,
        long priceMinor,
        String timeZone,
        List<Bundle> packages,
        List<Category> categories) {

    /** So many votes for that price. */
    record Bundle(long votes, long priceMinor) {}

    record Category(String name, List<Contestant> contestants) {}

    /** @param portrait the seed of the drawing */
    record Contestant(String code, String name, Model model, int portrait, String story) {}

    static DemoContest read(String slug) {
        try (InputStream json = DemoContest.class.getResourceAsStream(slug + ".json")) {
            return JsonMapper.builder().build().readValue(json, DemoContest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Contestant> contestants() {
        return categories.stream()
                .flatMap(category -> category.contestants().stream())
                .toList();
    }
}
