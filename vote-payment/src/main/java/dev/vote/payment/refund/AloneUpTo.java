package dev.vote.payment.refund;

import dev.vote.domain.config.InvalidSetting;
import dev.vote.domain.money.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * The largest price of each currency that one person may give back, from a setting such as {@code 1000000} for all of them, or
 * {@code NGN=1000000, USD=2000}, where every other currency takes two people.
 *
 * @param otherwise for a currency that isn't named
 * @param named by code
 */
record AloneUpTo(long otherwise, Map<String, Long> named) {

    private static final String EXPECTED =
            "must be an amount in minor units such as 1000000, or amounts by currency such as "
                    + "NGN=1000000, USD=2000, with at most one without a currency, for all others";

    private static final String WHOLE = "[0-9]{1,15}";

    AloneUpTo {
        named = Map.copyOf(named);
    }

    /** @throws InvalidSetting for what isn't such a setting */
    static AloneUpTo parse(String key, String text) {
        Map<String, Long> amounts = new HashMap<>();
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.split("=", -1);
            String currency = parts.length == 2 ? currency(key, parts[0].strip()) : "";
            String amount = parts[parts.length - 1].strip();
            if (parts.length > 2
                    || !amount.matches(WHOLE)
                    || amounts.putIfAbsent(currency, Long.valueOf(amount)) != null) {
                throw new InvalidSetting(key, EXPECTED);
            }
        }
        Long otherwise = amounts.remove("");
        return new AloneUpTo(otherwise == null ? -1 : otherwise, amounts);
    }

    private static String currency(String key, String code) {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code::equals)
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(key, EXPECTED));
    }

    boolean covers(Money price) {
        return price.amountMinor() <= named.getOrDefault(price.currencyCode(), otherwise);
    }
}
