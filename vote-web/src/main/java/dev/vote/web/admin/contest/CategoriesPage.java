package dev.vote.web.admin.contest;

import dev.vote.domain.administration.Categories;
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

/** The groups of a contest's contestants, each with its name to change. */
@Named
@ViewScoped
public class CategoriesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "categories";

    @Inject
    Asked asked;

    @Inject
    Categories categories;

    @Inject
    ContestPart part;

    @Inject
    ContestNotices refusals;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private final LinkedHashMap<Long, String> names = new LinkedHashMap<>();
    private String name = "";
    private String reason = "";

    @PostConstruct
    void read() {
        categories.list(asked.getContestId()).forEach(category -> names.put(category.getId(), category.getName()));
    }

    public void add() {
        if (refusals.carryOut(FORM, () -> categories.add(asked.getContestId(), name))) {
            done("notice.category");
        }
    }

    public void rename(long categoryId) {
        inRow(
                "notice.category-saved",
                () -> categories.rename(asked.getContestId(), categoryId, names.getOrDefault(categoryId, ""), why()));
    }

    public void move(long categoryId, boolean up) {
        inRow("notice.category-saved", () -> categories.move(asked.getContestId(), categoryId, up));
    }

    public void remove(long categoryId) {
        inRow("notice.category-gone", () -> categories.remove(asked.getContestId(), categoryId, why()));
    }

    private Optional<String> why() {
        return Optional.of(reason.strip()).filter(text -> !text.isEmpty());
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

    /** In their order. */
    public List<Long> getIds() {
        return List.copyOf(names.keySet());
    }

    /** By id, as they are typed. */
    public Map<Long, String> getNames() {
        return names;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
