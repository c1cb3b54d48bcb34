package dev.vote.payment.refund;

/** Why a refund takes a second person. */
public enum SecondPerson {
    /** its price is above {@code vote.refund.alone-up-to} */
    AMOUNT,
    /** it was in review: what was taken may not be its price */
    REVIEW,
    /** the payer's bank is asked for the same money */
    DISPUTE
}
