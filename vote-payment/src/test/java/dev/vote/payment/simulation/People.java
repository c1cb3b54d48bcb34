package dev.vote.payment.simulation;

import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Role;
import dev.vote.domain.staff.StaffIdentity;
import dev.vote.payment.container.PlainVote;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** The staff of a site: three who look after the money, and one who runs contests. */
final class People {

    private final PlainVote vote;
    private final List<StaffIdentity> clerks;
    private final StaffIdentity organiser;

    People(PlainVote vote) {
        this.vote = vote;
        this.clerks = List.of(hire("Ada", Role.FINANCE), hire("Bola", Role.FINANCE), hire("Chidi", Role.FINANCE));
        this.organiser = hire("Dayo", Role.ADMIN);
    }

    private StaffIdentity hire(String name, Role role) {
        String email = name.toLowerCase(Locale.ROOT) + "@example.com";
        try (Connection connection = vote.database().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO staff (email, name) VALUES (?, ?) RETURNING id")) {
            insert.setString(1, email);
            insert.setString(2, name);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return new StaffIdentity(row.getLong(1), name, email, Set.of(role), Set.of(), "en", "127.0.0.1");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<StaffIdentity> clerks() {
        return clerks;
    }

    StaffIdentity organiser() {
        return organiser;
    }

    /** In a request of theirs. */
    <T> T as(StaffIdentity who, Supplier<T> deed) {
        return vote.requests().in(() -> {
            vote.beans().get(CurrentStaff.class).become(who);
            return deed.get();
        });
    }
}
