package dev.vote.web.admin.dispute;

import dev.vote.domain.dispute.DisputeState;
import dev.vote.payment.dispute.DisputeDesk;
import dev.vote.payment.dispute.DisputeLine;
import dev.vote.web.admin.Rows;
import dev.vote.web.admin.payment.DeskSearch;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** All disputes; first those that wait for us, by their deadlines. */
@Named
@ViewScoped
public class DisputesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DisputeDesk desk;

    private DeskSearch<DisputeState> search;
    private transient Rows<DisputeLine> rows;

    @PostConstruct
    void read() {
        search = DeskSearch.asked(DisputeState.class);
    }

    public DeskSearch<DisputeState> getSearch() {
        return search;
    }

    public Rows<DisputeLine> getRows() {
        if (rows == null) {
            rows = new Rows<>(
                    () -> desk.count(search.filter()), (page, order, isRising) -> desk.list(search.filter(), page));
        }
        return rows;
    }
}
