package dev.vote.web.admin.dashboard;

import dev.vote.domain.administration.ContestLine;
import dev.vote.domain.administration.ContestShelf;
import dev.vote.payment.figures.Amounts;
import dev.vote.payment.figures.GatewayHealth;
import dev.vote.payment.figures.Overview;
import dev.vote.web.admin.Me;
import dev.vote.web.admin.contest.ContestWords;
import dev.vote.web.admin.contest.Stage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first page: what runs, what came in, and what waits for somebody. */
@Named
@RequestScoped
public class HomePage {

    private static final Duration QUIET = Duration.ofMinutes(15);
    private static final int HOURS = 24;

    @Inject
    ContestShelf shelf;

    @Inject
    Overview overview;

    @Inject
    ContestWords words;

    @Inject
    Me me;

    @Inject
    Clock clock;

    private List<ContestLine> lines;
    private Map<Long, Amounts> recent;
    private Optional<GatewayHealth> gateway = Optional.empty();

    @PostConstruct
    void read() {
        lines = shelf.list();
        recent = overview.since(
                clock.instant().minus(HOURS - 1L, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS));
    }

    /** Those that voters can vote in, or soon. */
    public List<ContestLine> getRunning() {
        return lines.stream()
                .filter(line -> isRunning(words.stage(line.contest())))
                .toList();
    }

    /** Those that are being prepared. */
    public List<ContestLine> getDrafts() {
        return lines.stream()
                .filter(line -> words.stage(line.contest()) == Stage.DRAFT)
                .toList();
    }

    private static boolean isRunning(Stage stage) {
        return stage == Stage.OPEN || stage == Stage.PAUSED || stage == Stage.SCHEDULED;
    }

    /** Whether there is no contest at all. */
    public boolean isBare() {
        return lines.isEmpty();
    }

    /** What came in during the last day. */
    public Amounts recent(ContestLine line) {
        return recent.getOrDefault(line.contest().getId(), Amounts.NOTHING);
    }

    public long getInReview() {
        return me.may("REVIEW_VIEW") ? overview.inReview() : 0;
    }

    public boolean isGatewayShown() {
        return me.may("GATEWAY_VIEW");
    }

    public GatewayHealth getGateway() {
        if (gateway.isEmpty()) {
            gateway = Optional.of(overview.gateway());
        }
        return gateway.get();
    }

    /** Whether questions to the gateway are overdue by so much that somebody should look. */
    public boolean isLate() {
        Instant limit = clock.instant().minus(QUIET);
        return getGateway().oldestDue().filter(due -> due.isBefore(limit)).isPresent();
    }
}
