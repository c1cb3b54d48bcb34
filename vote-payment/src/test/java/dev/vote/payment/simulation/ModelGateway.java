package dev.vote.payment.simulation;

import dev.vote.payment.gateway.GatewayUnavailable;
import dev.vote.payment.gateway.paystack.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The gateway, with books of its own: what it was asked for and what it took. Its answers may be late, wrong or missing until the
 * calm; its books are always right.
 */
final class ModelGateway implements Wire {

    private final Map<String, Charge> charges = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final GatewayRefunds refunds;
    private final World world;
    private final Spells down;

    ModelGateway(World world, Spells down) {
        this.world = world;
        this.down = down;
        this.refunds = new GatewayRefunds(world, this);
    }

    Optional<Charge> find(String reference) {
        return Optional.ofNullable(charges.get(reference));
    }

    /** In the order in which they were asked for. */
    Collection<Charge> charges() {
        return charges.values();
    }

    /** The disputes, in the order in which they were opened. */
    Collection<Claim> claims() {
        return claims.values();
    }

    @Override
    public Reply findDispute(String id) {
        requireReachable();
        Claim claim = claims.get(id);
        return claim == null
                ? new Reply(404, Messages.error("not_found", "Dispute not found"))
                : trouble().orElseGet(() -> truth(claim));
    }

    private Reply truth(Claim claim) {
        boolean unknown = happens(0.05);
        if (unknown) {
            world.journal()
                    .trouble(
                            Trouble.UNKNOWN_WORD,
                            "for the dispute of charge " + claim.charge().number());
        }
        world.journal().note("dispute of charge " + claim.charge().number() + " asked about: " + claim.status());
        return new Reply(200, Messages.envelope(Messages.dispute(claim, unknown ? "sleeping" : claim.status(), 0)));
    }

    @Override
    public Reply disputes(String from, int page) {
        requireReachable();
        List<String> rows = page > 1
                ? List.of()
                : claims.values().stream()
                        .filter(claim -> !claim.openedAt().isBefore(Instant.parse(from)))
                        .map(claim -> Messages.dispute(claim, claim.status(), 1))
                        .toList();
        return new Reply(200, Messages.envelope("[" + String.join(",", rows) + "]"));
    }

    /** Whether its payer ever asked the bank for the money. */
    boolean wasDisputed(Charge charge) {
        return claims.values().stream().anyMatch(claim -> claim.charge() == charge);
    }

    @Override
    public Reply refund(String reference, OptionalLong amountMinor, String note) {
        requireReachable();
        return refunds.give(charges.get(reference), amountMinor, note);
    }

    @Override
    public Reply refunds(String charge) {
        requireReachable();
        String rows = refunds.rows(of -> charge.equals(Messages.id(of)));
        charges.values().stream()
                .filter(of -> charge.equals(Messages.id(of)))
                .findFirst()
                .ifPresent(refunds::lookedAt);
        return trouble()
                .filter(reply -> reply.httpStatus() != 200)
                .orElseGet(() -> new Reply(200, Messages.envelope("[" + rows + "]")));
    }

    @Override
    public Reply listRefunds(int page) {
        requireReachable();
        return new Reply(200, Messages.envelope("[" + (page > 1 ? "" : refunds.rows(of -> true)) + "]"));
    }

    @Override
    public Reply findRefund(String id) {
        requireReachable();
        return trouble().filter(reply -> reply.httpStatus() != 200).orElseGet(() -> refunds.find(id));
    }

    /** Its books of the money that went back. */
    GatewayRefunds refunds() {
        return refunds;
    }

    @Override
    public Reply initialize(String reference, long amountMinor, String currency, String email) {
        requireReachable();
        if (charges.containsKey(reference)) {
            return new Reply(400, Messages.error("duplicate_reference", "Duplicate Transaction Reference"));
        }
        Charge charge = new Charge(
                charges.size(),
                reference,
                email,
                amountMinor,
                currency,
                world.clock().now());
        charges.put(reference, charge);
        world.journal().note("charge " + charge.number() + " asked for");
        if (happens(0.08)) {
            world.journal().trouble(Trouble.PAGE_LOST, "of charge " + charge.number());
            throw new GatewayUnavailable("the answer was lost");
        }
        return new Reply(
                200,
                Messages.envelope("{\"authorization_url\":\"https://checkout.example/" + reference
                        + "\",\"access_code\":\"x\",\"reference\":\"" + reference + "\"}"));
    }

    @Override
    public Reply verify(String reference) {
        requireReachable();
        Charge charge = charges.get(reference);
        if (charge == null) {
            return new Reply(400, Messages.error("transaction_not_found", "Transaction reference not found."));
        }
        return trouble().orElseGet(() -> truth(charge));
    }

    @Override
    public Reply fetch(String id) {
        requireReachable();
        Charge charge = charges.values().stream()
                .filter(known -> Messages.id(known).equals(id))
                .findFirst()
                .orElseThrow();
        return trouble().orElseGet(() -> truth(charge));
    }

    /** The newest first; the cursor is the number of the last one that was told. */
    @Override
    public Reply list(int pageSize, String next) {
        requireReachable();
        int before = next == null ? charges.size() : Integer.parseInt(next);
        List<Charge> page = charges.values().stream()
                .filter(charge -> charge.number() < before)
                .sorted(Comparator.comparing(Charge::number).reversed())
                .limit(pageSize)
                .toList();
        String rows = page.stream()
                .map(charge ->
                        Messages.charge(charge, charge.word(), world.dice().between(0, 1)))
                .collect(Collectors.joining(","));
        boolean more = !page.isEmpty() && page.get(page.size() - 1).number() > 0;
        return new Reply(
                200, Messages.list(rows, more ? "\"" + page.get(page.size() - 1).number() + "\"" : "null"));
    }

    private Reply truth(Charge charge) {
        boolean unknown = happens(0.03);
        if (unknown) {
            world.journal().trouble(Trouble.UNKNOWN_WORD, "for charge " + charge.number());
        }
        String word = unknown ? "reversal pending" : charge.word();
        world.journal().note("charge " + charge.number() + " asked about: " + word);
        note(charge, word);
        return new Reply(
                200,
                Messages.envelope(Messages.charge(charge, word, world.dice().between(0, 1))));
    }

    /** What is said of a charge, wherever that is. */
    private void note(Charge charge, String word) {
        if (word.equals(charge.word()) && charge.taking().isEmpty()) {
            charge.tellUnpaid(world.clock().now());
        }
    }

    private Optional<Reply> trouble() {
        if (happens(0.02)) {
            world.journal().trouble(Trouble.GATEWAY_BUSY, "");
            return Optional.of(new Reply(429, "{}"));
        }
        if (happens(0.015)) {
            world.journal().trouble(Trouble.GATEWAY_REFUSES_KEY, "");
            return Optional.of(new Reply(401, "{\"status\":false,\"message\":\"Invalid key\"}"));
        }
        if (happens(0.02)) {
            List<Charge> all = new ArrayList<>(charges.values());
            Charge other = world.dice().pick(all);
            world.journal().trouble(Trouble.OTHER_CHARGE, "" + other.number());
            note(other, other.word());
            return Optional.of(new Reply(200, Messages.envelope(Messages.charge(other, other.word(), 0))));
        }
        return Optional.empty();
    }

    private void requireReachable() {
        if (down.isOn(world.clock().now()) || happens(0.01)) {
            world.journal().trouble(Trouble.GATEWAY_DOWN, "");
            throw new GatewayUnavailable("no answer");
        }
    }

    /** What goes wrong by chance, until the calm. */
    boolean happens(double probability) {
        return !world.isCalm() && world.dice().chance(probability);
    }

    /** Takes money, and writes it down before anybody is told. */
    void take(Charge charge, long amountMinor, String currency, String domain) {
        Instant now = world.clock().now();
        charge.take(new Charge.Taking(amountMinor, currency, domain, now));
        world.journal().note("charge " + charge.number() + " paid: " + amountMinor + " " + currency + " " + domain);
        world.post().announce(charge);
        if (world.dice().chance(0.12)) {
            Duration later = world.dice()
                    .between(
                            Duration.ofSeconds(1), Duration.ofHours(world.dice().pick(List.of(1, 90))));
            world.agenda().in(later, () -> refunds.giveUnasked(charge));
        }
        if (world.dice().chance(0.08)) {
            world.agenda().in(someHours(), () -> dispute(charge));
        }
    }

    Duration someHours() {
        return world.dice().between(Duration.ofSeconds(1), Duration.ofHours(16));
    }

    /** The payer asks the bank for the money back, and perhaps us too, and the bank decides. */
    private void dispute(Charge charge) {
        if (charge.isGivenBack() || world.isCalm()) {
            return;
        }
        Claim claim = new Claim(charge, world.clock().now());
        claims.put(claim.id(), claim);
        world.journal().note("charge " + charge.number() + " disputed");
        world.post().announceDispute(claim, "create");
        if (world.dice().chance(0.5)) {
            world.office().hear(charge);
        }
        boolean lost = world.dice().chance(0.5);
        if (lost) {
            world.agenda().in(someHours(), () -> lose(claim));
        } else {
            world.agenda().in(someHours(), () -> win(claim));
        }
    }

    private void lose(Claim claim) {
        world.journal().trouble(Trouble.DISPUTE_LOST, "" + claim.charge().number());
        claim.charge().giveBack();
        claim.lose(world.clock().now());
        world.post().announceDispute(claim, "resolve");
    }

    private void win(Claim claim) {
        claim.goToBank(world.clock().now());
        world.agenda().in(someHours(), () -> {
            world.journal().trouble(Trouble.DISPUTE_WON, "" + claim.charge().number());
            claim.win(world.clock().now());
            world.post().announceDispute(claim, "resolve");
        });
    }

    void decline(Charge charge) {
        charge.decline();
        world.journal().note("charge " + charge.number() + " declined");
    }
}
