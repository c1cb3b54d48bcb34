package dev.vote.sandbox.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The currencies of Paystack, with the smallest amount of a charge and the local fee.
 *
 * <p>Paystack's documentation (API, Supported Currency; Pricing). XOF has no minor unit, yet amounts are multiplied by 100;
 * EGP and RWF are priced but have no minimum in the API reference.
 */
enum Currency {
    NGN(5000, "0.015"),
    GHS(10, "0.0195"),
    KES(300, "0.029"),
    ZAR(100, "0.029"),
    XOF(100, "0.029"),
    USD(200, "0.039"),
    EGP(1, "0.029"),
    RWF(1, "0.029");

    private static final long NGN_FLAT_FROM_MINOR = 250_000;
    private static final long NGN_FLAT_MINOR = 10_000;
    private static final long NGN_CAP_MINOR = 200_000;
    private static final long ZAR_FLAT_MINOR = 100;

    private final long minimumMinor;
    private final BigDecimal rate;

    Currency(long minimumMinor, String rate) {
        this.minimumMinor = minimumMinor;
        this.rate = new BigDecimal(rate);
    }

    static Optional<Currency> find(String code) {
        return Arrays.stream(values())
                .filter(currency -> currency.name().equals(code))
                .findFirst();
    }

    /** For people: {@code NGN 1,500.00}; a code we don't know is written like the others. */
    static String format(long amountMinor, String code) {
        String pattern = code.equals(XOF.name()) ? "#,##0.##" : "#,##0.00";
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        return code + " " + format.format(BigDecimal.valueOf(amountMinor, 2));
    }

    /** The smallest amount of a charge, in minor units. */
    long minimumMinor() {
        return minimumMinor;
    }

    /** What the gateway keeps of a local card payment, in minor units. */
    long feeMinor(long amountMinor) {
        long share = rate.multiply(BigDecimal.valueOf(amountMinor))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return switch (this) {
            case NGN -> Math.min(NGN_CAP_MINOR, share + (amountMinor >= NGN_FLAT_FROM_MINOR ? NGN_FLAT_MINOR : 0));
            case ZAR -> share + ZAR_FLAT_MINOR;
            case GHS, KES, XOF, USD, EGP, RWF -> share;
        };
    }
}
