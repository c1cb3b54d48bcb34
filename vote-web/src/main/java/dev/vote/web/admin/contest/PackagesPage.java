package dev.vote.web.admin.contest;

import dev.vote.domain.administration.Packages;
import dev.vote.domain.contest.VotePackage;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a contest sells in bundles, each with its price to change. */
@Named
@ViewScoped
public class PackagesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "packages";

    @Inject
    Asked asked;

    @Inject
    ContestPart part;

    @Inject
    Packages packages;

    @Inject
    ContestNotices refusals;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private final LinkedHashMap<Long, OfferedPackage> offered = new LinkedHashMap<>();
    private final LinkedHashMap<Long, String> prices = new LinkedHashMap<>();
    private String votes = "";
    private String price = "";
    private String reason = "";

    @PostConstruct
    void read() {
        for (VotePackage bundle : packages.list(asked.getContestId())) {
            offered.put(bundle.getId(), OfferedPackage.of(bundle, part.getContest()));
            prices.put(
                    bundle.getId(),
                    Amount.text(bundle.getPriceMinor(), part.getContest().getCurrency()));
        }
    }

    public void add() {
        long count = votes.strip().matches("\\d{1,9}") ? Long.parseLong(votes.strip()) : 0;
        if (refusals.carryOut(FORM, () -> packages.add(asked.getContestId(), count, minor(price), why()))) {
            done("notice.package");
        }
    }

    public void reprice(long packageId) {
        inRow(
                "notice.repriced",
                () -> packages.reprice(asked.getContestId(), packageId, minor(prices.get(packageId)), why()));
    }

    public void retire(long packageId) {
        inRow("notice.retired", () -> packages.retire(asked.getContestId(), packageId, why()));
    }

    private void inRow(String notice, Runnable change) {
        if (refusals.carryOutInRow(FORM, change)) {
            done(notice);
        }
    }

    private void done(String notice) {
        notices.info(ContestWords.BUNDLE, notice);
        navigation.goTo(part.getPath() + "/packages");
    }

    private long minor(String typed) {
        return Amount.parse(typed, part.getContest().getCurrency()).orElse(0);
    }

    private Optional<String> why() {
        return Optional.of(reason.strip()).filter(text -> !text.isEmpty());
    }

    /** Fewest votes first. */
    public List<OfferedPackage> getOffered() {
        return List.copyOf(offered.values());
    }

    /** By the package's id, as they are typed. */
    public Map<Long, String> getPrices() {
        return prices;
    }

    public String getVotes() {
        return votes;
    }

    public void setVotes(String votes) {
        this.votes = votes;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
