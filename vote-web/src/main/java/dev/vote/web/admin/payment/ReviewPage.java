package dev.vote.web.admin.payment;

import dev.vote.payment.inquiry.PaymentChoices;
import dev.vote.payment.inquiry.PaymentChoices.ContestChoice;
import dev.vote.payment.listing.Count;
import dev.vote.payment.task.Task;
import dev.vote.payment.task.TaskFilter;
import dev.vote.payment.task.TaskKind;
import dev.vote.payment.task.TaskQueue;
import dev.vote.web.admin.Rows;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The review queue: everything that waits for a person. What is looked for stands in the address. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    TaskQueue queue;

    @Inject
    PaymentChoices choices;

    private Typed typed;
    private transient Rows<Task> rows;
    private transient Map<TaskKind, Count> counts;
    private transient List<ContestChoice> contests;

    /** A kind with how many there are. */
    public record Kind(TaskKind kind, Count count) {}

    @PostConstruct
    void read() {
        typed = new Typed(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    public String typed(String name) {
        return typed.text(name);
    }

    public boolean isFiltered() {
        return typed.has("kind", "contest");
    }

    public List<ContestChoice> getContests() {
        if (contests == null) {
            contests = choices.contests();
        }
        return contests;
    }

    /** Those of which there are any; the one that is chosen stays. */
    public List<Kind> getKinds() {
        return counts().entrySet().stream()
                .map(each -> new Kind(each.getKey(), each.getValue()))
                .filter(each -> each.count().rows() > 0 || each.kind().name().equals(typed("kind")))
                .toList();
    }

    /** Of all kinds. */
    public Count getAll() {
        return sum(counts());
    }

    public Rows<Task> getRows() {
        if (rows == null) {
            rows = new Rows<>(this::count, (page, order, isRising) -> queue.list(filter(), page));
        }
        return rows;
    }

    private Count count() {
        return filter().kind()
                .map(kind -> Optional.ofNullable(counts().get(kind)).orElse(new Count(0, false)))
                .orElseGet(this::getAll);
    }

    private static Count sum(Map<TaskKind, Count> counts) {
        int rows = counts.values().stream().mapToInt(Count::rows).sum();
        boolean isMore = rows > TaskQueue.MOST || counts.values().stream().anyMatch(Count::isMore);
        return new Count(Math.min(rows, TaskQueue.MOST), isMore);
    }

    private Map<TaskKind, Count> counts() {
        if (counts == null) {
            counts = queue.counts(new TaskFilter(Optional.empty(), typed.number("contest")));
        }
        return counts;
    }

    private TaskFilter filter() {
        return new TaskFilter(typed.choice("kind", TaskKind.class), typed.number("contest"));
    }
}
