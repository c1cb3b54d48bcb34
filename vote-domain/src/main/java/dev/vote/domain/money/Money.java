package dev.vote.domain.money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount of one currency in minor units.
 *
 * <p>A hundred minor units make one unit in <em>every</em> currency, as the gateway counts them: also for XOF, which
 * has no minor unit of its own.
 *
 * @param amountMinor at least 0
 */
public record Money(long amountMinor, Currency currency) {

    private static final int MINOR_DIGITS = 2;

    /** That keeps an amount and its currency on one line. */
    private static final char SPACE = '\u00a0';

    public Money {
        if (amountMinor < 0) {
            throw new IllegalArgumentException("an amount can't be negative: " + amountMinor);
        }
        if (currency == null) {
            throw new IllegalArgumentException("an amount needs a currency");
        }
    }

    /**
     * @param currencyCode ISO 4217, such as {@code NGN}
     * @throws IllegalArgumentException for a code that isn't one
     */
    public static Money of(long amountMinor, String currencyCode) {
        return new Money(amountMinor, Currency.getInstance(currencyCode));
    }

    /** @throws ArithmeticException if the product doesn't fit a long */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(amountMinor, factor), currency);
    }

    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    /**
     * As a person reads it, such as {@code NGN 1,250.00} or in French {@code 1 250,00 NGN}; whole units for a currency
     * without minor ones.
     */
    public String format(Locale locale) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMinimumFractionDigits(digits);
        number.setMaximumFractionDigits(digits);
        String amount = number.format(BigDecimal.valueOf(amountMinor, MINOR_DIGITS));
        return isBeforeAmount(locale) ? currencyCode() + SPACE + amount : amount + SPACE + currencyCode();
    }

    /** Where people who write like that put the currency. */
    private static boolean isBeforeAmount(Locale locale) {
        return !(NumberFormat.getCurrencyInstance(locale) instanceof DecimalFormat format)
                || format.getPositiveSuffix().isEmpty();
    }
}
