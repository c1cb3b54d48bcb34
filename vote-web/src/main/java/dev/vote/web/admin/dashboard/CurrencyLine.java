package dev.vote.web.admin.dashboard;

import dev.vote.payment.figures.Amounts;
import dev.vote.payment.figures.Waiting;
import java.util.Optional;

/**
 * The money of one currency, over all contests.
 *
 * @param day what came in during the last day
 * @param waiting what may still have to be credited
 */
public record CurrencyLine(String currency, Amounts day, Optional<Waiting> waiting) {}
