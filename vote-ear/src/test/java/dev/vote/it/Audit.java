package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.sandbox.audit.BooksAudit;
import java.sql.SQLException;

/** Holds the books of the server under test against each other. */
final class Audit {

    private Audit() {}

    static void holds() {
        try {
            assertThat(BooksAudit.findings(Stage.dataSource())).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
