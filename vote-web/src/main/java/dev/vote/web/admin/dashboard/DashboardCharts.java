package dev.vote.web.admin.dashboard;

import dev.vote.payment.figures.Share;
import dev.vote.web.admin.ChannelWords;
import dev.vote.web.admin.Texts;
import dev.vote.web.admin.contest.ContestPart;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The charts of the dashboard, by votes or by money. */
@Named
@RequestScoped
public class DashboardCharts {

    private static final String BUNDLE = "dashboard";
    private static final int MOST_BARS = 12;

    @Inject
    DashboardPage page;

    @Inject
    ContestPart part;

    @Inject
    ChannelWords words;

    @Inject
    HttpServletRequest request;

    public Measure getMeasure() {
        return Measure.parse(request.getParameter("by"));
    }

    public Measure[] getMeasures() {
        return Measure.values();
    }

    public String getHours() {
        return Charts.hours(
                page.getHours(), getMeasure(), label(), part.getContest().getTimeZone(), Texts.locale());
    }

    public String getContestants() {
        List<Share> first = page.getContestants().stream().limit(MOST_BARS).toList();
        return Charts.shares(
                first, getMeasure(), first.stream().map(Share::name).toList(), label());
    }

    /** Lines of the chart, for its height. */
    public int getBars() {
        return Math.min(MOST_BARS, page.getContestants().size());
    }

    public String getChannels() {
        List<Share> channels = page.getChannels();
        return Charts.shares(
                channels,
                getMeasure(),
                channels.stream().map(share -> words.say(share.name())).toList(),
                label());
    }

    private String label() {
        String label = Texts.say(BUNDLE, getMeasure().getKey());
        return getMeasure() == Measure.MONEY ? label + ", " + part.getContest().getCurrency() : label;
    }
}
