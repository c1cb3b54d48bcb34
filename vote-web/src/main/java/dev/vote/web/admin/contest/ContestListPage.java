package dev.vote.web.admin.contest;

import dev.vote.domain.administration.ContestLine;
import dev.vote.domain.administration.ContestShelf;
import dev.vote.domain.money.Money;
import dev.vote.web.admin.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The list of contests, with what was asked for in the address, so that it can be shared. */
@Named
@RequestScoped
public class ContestListPage {

    private static final int PER_PAGE = 24;

    @Inject
    ContestShelf shelf;

    @Inject
    Income income;

    @Inject
    ContestWords words;

    @Inject
    HttpServletRequest request;

    private List<ContestLine> all;
    private Paging<ContestLine> page;
    private String search = "";
    private String stage = "";

    @PostConstruct
    void read() {
        search = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        stage = Objects.requireNonNullElse(request.getParameter("stage"), "");
        all = shelf.list();
        page = Paging.of(
                all.stream().filter(this::fits).toList(),
                PER_PAGE,
                Objects.requireNonNullElse(request.getParameter("page"), ""));
    }

    /** Of those that fit; archived ones only if asked for. */
    public Paging<ContestLine> getPage() {
        return page;
    }

    /** The address of another page of the same search, up to its number. */
    public String getLink() {
        return "?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&stage="
                + URLEncoder.encode(stage, StandardCharsets.UTF_8) + "&page=";
    }

    private boolean fits(ContestLine line) {
        String wanted = search.toLowerCase(Locale.ROOT);
        boolean named = line.contest().getTitle().toLowerCase(Locale.ROOT).contains(wanted)
                || line.contest().getSlug().contains(wanted);
        Stage its = words.stage(line.contest());
        return named && (stage.isEmpty() ? its != Stage.ARCHIVED : its.name().equals(stage));
    }

    /** What came in so far, less what was taken back. */
    public Money money(ContestLine line) {
        return income.of(line.contest());
    }

    /** Whether there is no contest at all. */
    public boolean isBare() {
        return all.isEmpty();
    }

    public List<Stage> getStages() {
        return Stream.of(Stage.values()).toList();
    }

    public String getSearch() {
        return search;
    }

    public String getStage() {
        return stage;
    }
}
