package dev.vote.web.admin.payment;

import dev.vote.payment.review.ReviewLine;
import dev.vote.payment.review.ReviewQueue;
import dev.vote.web.admin.Rows;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The review desk: what waits for a decision. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ReviewQueue queue;

    private transient Rows<ReviewLine> rows;

    public Rows<ReviewLine> getRows() {
        if (rows == null) {
            rows = new Rows<>(queue::count, (page, order, isRising) -> queue.list(page));
        }
        return rows;
    }
}
