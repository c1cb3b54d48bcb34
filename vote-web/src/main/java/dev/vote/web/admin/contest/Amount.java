package dev.vote.web.admin.contest;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** An amount as somebody types it: {@code 1250}, {@code 1,250.00}, {@code 1 250,50}. */
final class Amount {

    private static final int MINOR_DIGITS = 2;
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");

    private Amount() {}

    /** @return in minor units; empty for what isn't an amount of that currency */
    static OptionalLong parse(String typed, String currency) {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f'’]", "");
        String plain = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        if (!PLAIN.matcher(plain).matches()) {
            return OptionalLong.empty();
        }
        long minor = new BigDecimal(plain.replace(',', '.'))
                .movePointRight(MINOR_DIGITS)
                .longValueExact();
        return isWhole(currency) && minor % 100 != 0 ? OptionalLong.empty() : OptionalLong.of(minor);
    }

    /** For a field: {@code 1250.00}, or {@code 1250} where there is nothing smaller. */
    static String text(long amountMinor, String currency) {
        BigDecimal amount = BigDecimal.valueOf(amountMinor, MINOR_DIGITS);
        return (isWhole(currency) ? amount.setScale(0) : amount).toPlainString();
    }

    private static boolean isWhole(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits() == 0;
    }
}
