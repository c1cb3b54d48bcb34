package dev.vote.payment.seal;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.seal.LedgerLine;
import dev.vote.domain.seal.MerkleTree;
import dev.vote.domain.seal.Seal;
import dev.vote.payment.bulk.Jdbc;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was sealed, for whoever wants to check it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Seals {

    private static final String ENTRIES_OF_PAYMENT = """
            SELECT n.place, %s FROM ledger_entry e JOIN payment p ON p.id = e.payment_id
            LEFT JOIN sealed_entry n ON n.entry_id = e.id
            LEFT JOIN seal s ON s.contest_id = n.contest_id AND s.number = n.seal_number
            WHERE p.reference = ? ORDER BY e.id""".formatted(SealColumns.SELECTED);

    @Inject
    Jdbc jdbc;

    /** The last link of a contest's chain. */
    public Optional<Seal> latest(Contest contest) {
        return jdbc.with(connection -> new SealRows(connection).latest(contest.getId()));
    }

    /**
     * Proofs that a payment's entries are in the ledger: none, if it has none.
     *
     * @param unsealed how many more entries there are without a seal
     */
    public record Proofs(List<EntryProof> proofs, int unsealed) {

        public Proofs {
            proofs = List.copyOf(proofs);
        }
    }

    /** Of a payment's credit, and of its reversal. */
    public Proofs prove(Reference reference) {
        return jdbc.with(connection -> {
            List<EntryProof> proofs = new ArrayList<>();
            int unsealed = 0;
            for (Optional<Place> place : places(connection, reference)) {
                if (place.isPresent()) {
                    proofs.add(prove(connection, place.get()));
                } else {
                    unsealed++;
                }
            }
            return new Proofs(proofs, unsealed);
        });
    }

    /** @param number from 1 */
    private record Place(Seal seal, int number) {}

    /** Of each entry; empty for one without a seal. */
    private static List<Optional<Place>> places(Connection connection, Reference reference) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES_OF_PAYMENT)) {
            statement.setString(1, reference.value());
            try (ResultSet row = statement.executeQuery()) {
                List<Optional<Place>> places = new ArrayList<>();
                while (row.next()) {
                    int number = row.getInt(1);
                    places.add(
                            number == 0 ? Optional.empty() : Optional.of(new Place(SealColumns.read(row, 2), number)));
                }
                return places;
            }
        }
    }

    private static EntryProof prove(Connection connection, Place place) throws SQLException {
        Seal seal = place.seal();
        List<LedgerLine> lines = SealedLines.of(connection, seal.contestId(), seal.number());
        MerkleTree tree = seal.tree(lines);
        return new EntryProof(lines.get(place.number() - 1), place.number(), tree.path(place.number()), seal);
    }
}
