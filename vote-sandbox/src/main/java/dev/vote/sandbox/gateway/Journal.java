package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps charges, refunds and disputes between runs: one JSON line for every change, so that a killed process loses at most the line
 * it was writing. Opening it reads the last state of each, and replaces the file by just those, atomically.
 */
final class Journal implements AutoCloseable {

    private static final String CHARGE = "charge";
    private static final String REFUND = "refund";
    private static final String DISPUTE = "dispute";

    private final Map<String, Charge> charges = new LinkedHashMap<>();
    private final Map<Long, Refund> refunds = new LinkedHashMap<>();
    private final Map<Long, Dispute> disputes = new LinkedHashMap<>();
    private OutputStream out = OutputStream.nullOutputStream();

    private Journal() {}

    /** Keeps nothing. */
    static Journal none() {
        return new Journal();
    }

    static Journal at(Path file) {
        Journal journal = new Journal();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(journal::remember);
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, journal.lines());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            journal.out = Files.newOutputStream(file, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the stand-in's file cannot be used: " + file, e);
        }
        return journal;
    }

    /** As they were when the journal was opened, in the order of their creation. */
    List<Charge> charges() {
        return List.copyOf(charges.values());
    }

    List<Refund> refunds() {
        return List.copyOf(refunds.values());
    }

    List<Dispute> disputes() {
        return List.copyOf(disputes.values());
    }

    void append(Charge charge) {
        append(line(CHARGE, charge));
    }

    void append(Refund refund) {
        append(line(REFUND, refund));
    }

    void append(Dispute dispute) {
        append(line(DISPUTE, dispute));
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
            out = OutputStream.nullOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void append(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        charges.values().forEach(charge -> lines.add(line(CHARGE, charge)));
        refunds.values().forEach(refund -> lines.add(line(REFUND, refund)));
        disputes.values().forEach(dispute -> lines.add(line(DISPUTE, dispute)));
        return lines;
    }

    private static String line(String kind, Object value) {
        return Json.object().set(kind, Json.tree(value)).toString();
    }

    /** A line that was cut short by a kill is no JSON, and is passed over. */
    private void remember(String line) {
        Optional<JsonNode> entry = Json.parse(line);
        if (entry.isEmpty()) {
            return;
        }
        try {
            if (entry.get().has(CHARGE)) {
                Charge charge = Json.read(entry.get().get(CHARGE), Charge.class);
                charges.put(charge.reference(), charge);
            } else if (entry.get().has(REFUND)) {
                Refund refund = Json.read(entry.get().get(REFUND), Refund.class);
                refunds.put(refund.id(), refund);
            } else if (entry.get().has(DISPUTE)) {
                Dispute dispute = Json.read(entry.get().get(DISPUTE), Dispute.class);
                disputes.put(dispute.id(), dispute);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a line is of another version of the stand-in; delete the file", e);
        }
    }
}
