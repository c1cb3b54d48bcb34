package dev.vote.it;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;

/**
 * The control: how voting sites confirm a payment that have the bug. Within a transaction it looks whether the payment was
 * credited, and if not, adds the votes with an atomic increment and notes it. The increment is atomic; the decision to
 * increment isn't. Deployed beside Vote for the test, on tables of its own.
 */
@WebServlet("/control/confirm")
public class NaiveConfirmation extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private transient DataSource dataSource;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            transaction.begin();
            try (Connection connection = dataSource.getConnection()) {
                confirm(connection, request.getParameter("reference"));
            }
            transaction.commit();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static void confirm(Connection connection, String reference) throws Exception {
        if (!isCredited(connection, reference)) {
            execute(connection, """
                    UPDATE control.tally SET votes = votes +
                        (SELECT votes FROM control.payment WHERE reference = ?)""", reference);
            execute(connection, "UPDATE control.payment SET credited = true WHERE reference = ?", reference);
        }
    }

    private static boolean isCredited(Connection connection, String reference) throws Exception {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT credited FROM control.payment WHERE reference = ?")) {
            query.setString(1, reference);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql, String reference) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, reference);
            statement.executeUpdate();
        }
    }
}
