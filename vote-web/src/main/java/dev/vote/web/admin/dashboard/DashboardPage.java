package dev.vote.web.admin.dashboard;

import dev.vote.domain.contest.Contest;
import dev.vote.payment.figures.Amounts;
import dev.vote.payment.figures.Comparison;
import dev.vote.payment.figures.ContestFigures;
import dev.vote.payment.figures.Funnel;
import dev.vote.payment.figures.Hour;
import dev.vote.payment.figures.Share;
import dev.vote.payment.figures.Span;
import dev.vote.payment.figures.Waiting;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Show;
import dev.vote.web.admin.Texts;
import dev.vote.web.admin.contest.ContestPart;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The dashboard of a contest. Every figure is looked up once for a request. */
@Named
@RequestScoped
public class DashboardPage {

    private static final String BUNDLE = "dashboard";
    private static final int HOURS = 48;

    @Inject
    Asked asked;

    @Inject
    ContestPart part;

    @Inject
    ContestFigures figures;

    @Inject
    Show show;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private final Once<List<Hour>> hours = new Once<>();
    private final Once<List<Share>> contestants = new Once<>();
    private final Once<List<Share>> channels = new Once<>();
    private final Once<Comparison> comparison = new Once<>();
    private final Once<Funnel> funnel = new Once<>();
    private final Once<Waiting> waiting = new Once<>();

    private Contest contest() {
        return part.getContest();
    }

    /** The last two days, the running hour last. */
    public List<Hour> getHours() {
        return hours.get(() -> figures.hours(asked.getContestId(), HOURS));
    }

    public List<Share> getContestants() {
        return contestants.get(() -> figures.contestants(asked.getContestId()));
    }

    public List<Share> getChannels() {
        return channels.get(() -> figures.channels(asked.getContestId()));
    }

    public Comparison getComparison() {
        return comparison.get(() -> figures.thisHour(asked.getContestId()));
    }

    public Funnel getFunnel() {
        return funnel.get(() -> figures.funnel(asked.getContestId(), getSpan()));
    }

    public Waiting getWaiting() {
        return waiting.get(() -> figures.waiting(asked.getContestId()));
    }

    /** All of it, from the first vote. */
    public Amounts getTotal() {
        return getChannels().stream().map(Share::amounts).reduce(Amounts.NOTHING, Amounts::plus);
    }

    public Span getSpan() {
        return Arrays.stream(Span.values())
                .filter(span -> key(span).equals(request.getParameter("span")))
                .findFirst()
                .orElse(Span.DAY);
    }

    public Span[] getSpans() {
        return Span.values();
    }

    public String key(Span span) {
        return span.name().toLowerCase(Locale.ROOT);
    }

    public Instant getNow() {
        return clock.instant();
    }

    public String hour(Hour hour) {
        return Charts.hour(hour, contest().getTimeZone(), Texts.locale());
    }

    /** In the contest's currency. */
    public String money(long amountMinor) {
        return show.signed(amountMinor, contest().getCurrency());
    }

    public String loss(Funnel.Loss loss) {
        return Texts.find(BUNDLE, "loss." + loss.kind()).orElse(loss.kind());
    }

    /** Of those that began: 0.8 for eight of ten. */
    public double ofBegun(long payments) {
        return getFunnel().begun() == 0 ? 0 : (double) payments / getFunnel().begun();
    }
}
