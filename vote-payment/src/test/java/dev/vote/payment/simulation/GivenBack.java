package dev.vote.payment.simulation;

import java.time.Instant;

/**
 * What the model gateway gave back without our asking for it, all or a part.
 *
 * @param number among those, from 1
 */
record GivenBack(int number, Charge charge, long amountMinor, Instant at) {}
