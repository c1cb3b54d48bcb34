package dev.vote.web.admin.dashboard;

import dev.vote.domain.administration.ContestLine;
import dev.vote.domain.administration.ContestShelf;
import dev.vote.payment.dispute.DisputeDesk;
import dev.vote.payment.dispute.WaitingDisputes;
import dev.vote.payment.figures.Amounts;
import dev.vote.payment.figures.Overview;
import dev.vote.payment.figures.Waiting;
import dev.vote.payment.task.TaskQueue;
import dev.vote.web.admin.Me;
import dev.vote.web.admin.contest.ContestWords;
import dev.vote.web.admin.contest.Stage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page: what runs, what came in, and what waits for somebody. */
@Named
@RequestScoped
public class HomePage {

    private static final int HOURS = 24;
    private static final int MOST = 12;

    @Inject
    ContestShelf shelf;

    @Inject
    Overview overview;

    @Inject
    DisputeDesk disputeDesk;

    @Inject
    ContestWords words;

    @Inject
    Me me;

    @Inject
    TaskQueue tasks;

    @Inject
    Clock clock;

    private final Once<List<CurrencyLine>> currencies = new Once<>();
    private final Once<Long> waiting = new Once<>();
    private final Once<WaitingDisputes> disputes = new Once<>();

    private List<ContestLine> lines;
    private Map<Long, Amounts> recent;
    private Map<Long, List<Long>> votesByHour;

    @PostConstruct
    void read() {
        lines = shelf.list();
        Instant first = clock.instant().minus(HOURS - 1L, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
        recent = overview.since(first);
        votesByHour = overview.votesByHour(first, HOURS);
    }

    /** Those that voters can vote in, or soon; what closes first stands first. */
    public List<ContestLine> getRunning() {
        return lines.stream()
                .filter(line -> isRunning(words.stage(line.contest())))
                .sorted(Comparator.comparing(line -> line.contest().getWindow().closesAt()))
                .limit(MOST)
                .toList();
    }

    /** Those that are being prepared. */
    public List<ContestLine> getDrafts() {
        return lines.stream()
                .filter(line -> words.stage(line.contest()) == Stage.DRAFT)
                .limit(MOST)
                .toList();
    }

    private static boolean isRunning(Stage stage) {
        return stage == Stage.OPEN || stage == Stage.PAUSED || stage == Stage.SCHEDULED;
    }

    /** Whether there are contests that aren't shown here. */
    public boolean isMore() {
        return lines.size() > getRunning().size() + getDrafts().size();
    }

    /** Whether there is no contest at all. */
    public boolean isBare() {
        return lines.isEmpty();
    }

    /** What came in during the last day. */
    public Amounts recent(ContestLine line) {
        return recent.getOrDefault(line.contest().getId(), Amounts.NOTHING);
    }

    /** A line through the votes of each hour of that day; empty where there were none. */
    public String line(ContestLine line) {
        return Sparkline.points(votesByHour.getOrDefault(line.contest().getId(), List.of()));
    }

    /** What came in and what waits, in each currency of which there is anything. */
    public List<CurrencyLine> getCurrencies() {
        return currencies.get(this::sumUp);
    }

    private List<CurrencyLine> sumUp() {
        Map<String, Waiting> waiting = overview.waiting();
        Map<String, Amounts> day = lines.stream()
                .filter(line -> recent.containsKey(line.contest().getId()))
                .collect(Collectors.toMap(line -> line.contest().getCurrency(), this::recent, Amounts::plus));
        return Stream.concat(waiting.keySet().stream(), day.keySet().stream())
                .distinct()
                .sorted()
                .map(currency -> new CurrencyLine(
                        currency,
                        day.getOrDefault(currency, Amounts.NOTHING),
                        Optional.ofNullable(waiting.get(currency))))
                .toList();
    }

    /** Those that wait for an answer. */
    public WaitingDisputes getDisputes() {
        return me.may("DISPUTE_VIEW") ? disputes.get(disputeDesk::waiting) : WaitingDisputes.NONE;
    }

    /** What waits for a deed of the person's own. */
    public long getWaiting() {
        return waiting.get(() -> tasks.countForMe(TaskQueue.MOST));
    }
}
