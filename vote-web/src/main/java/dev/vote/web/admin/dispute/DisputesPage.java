package dev.vote.web.admin.dispute;

import dev.vote.payment.dispute.DisputeDesk;
import dev.vote.payment.dispute.DisputeLine;
import dev.vote.web.admin.Rows;
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

    private transient Rows<DisputeLine> rows;

    public Rows<DisputeLine> getRows() {
        if (rows == null) {
            rows = new Rows<>(desk::count, (page, order, isRising) -> desk.list(page));
        }
        return rows;
    }
}
