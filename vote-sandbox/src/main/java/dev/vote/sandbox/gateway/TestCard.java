package dev.vote.sandbox.gateway;

import java.util.Arrays;
import java.util.Optional;

/** The cards that Paystack's documentation (Test Payments) gives for its own test mode, and what each one does. */
public enum TestCard {
    SUCCESS("4084084084084081", "Payment succeeds", ""),
    DECLINED("4084080000005408", "Declined by the bank", "Declined"),
    INSUFFICIENT_FUNDS("4084080000670037", "Insufficient funds", "Insufficient Funds"),
    REFUND_FAILS("4084080000671803", "Succeeds; a refund fails", ""),
    REFUND_NEEDS_ATTENTION("4084080000671902", "Succeeds; a refund needs attention", "");

    private final String number;
    private final String meaning;
    private final String refusal;

    TestCard(String number, String meaning, String refusal) {
        this.number = number;
        this.meaning = meaning;
        this.refusal = refusal;
    }

    /** The card of this number, blanks and dashes ignored. */
    public static Optional<TestCard> find(String number) {
        String digits = number.replaceAll("[\\s-]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    /** Sixteen digits. */
    public String number() {
        return number;
    }

    /** The number in groups of four, as on a card. */
    public String grouped() {
        return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    /** What happens, in words for the person who picks a card. */
    public String meaning() {
        return meaning;
    }

    /** The bank's words when it refuses; empty if the card pays. */
    public Optional<String> refusal() {
        return refusal.isEmpty() ? Optional.empty() : Optional.of(refusal);
    }
}
