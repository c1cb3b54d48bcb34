package dev.vote.payment.bulk;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * What JPQL has no words for: in the caller's transaction, if there is one. What the database refuses ends that transaction, as whatever else
 * a bean doesn't expect does.
 */
@ApplicationScoped
public class Jdbc {

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    /** What is done with a connection, which is closed afterwards. */
    public interface Work<T> {

        T with(Connection connection) throws SQLException;
    }

    /** Of what a statement's columns are made, in the order of its parameters. */
    public interface Binding<T> {

        void bind(Columns<T> columns) throws SQLException;
    }

    public <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new EJBException(e);
        }
    }

    /** Writes rows by one statement. @return how many it wrote */
    public <T> int write(String sql, Collection<T> rows, Binding<T> binding) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.bind(new Columns<>(statement, rows));
                return statement.executeUpdate();
            }
        });
    }
}
