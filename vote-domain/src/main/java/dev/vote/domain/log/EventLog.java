package dev.vote.domain.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Writes one line for each business event: {@code payment.credited reference='…' votes='10'}.
 *
 * <p>INFO for changes of state and lost races, WARNING for what a person must see. Never personal data, secrets or
 * bodies. Values may come from outside, so what would break the line is replaced.
 */
public final class EventLog {

    private static final int MAX_VALUE = 200;

    private final Logger logger;

    private EventLog(Logger logger) {
        this.logger = logger;
    }

    /** @param owner the class whose events they are; names the logger */
    public static EventLog of(Class<?> owner) {
        return new EventLog(System.getLogger(owner.getName()));
    }

    /** @param keysAndValues alternately */
    public void info(String event, Object... keysAndValues) {
        logger.log(Level.INFO, () -> line(event, keysAndValues));
    }

    /** @param keysAndValues alternately */
    public void warn(String event, Object... keysAndValues) {
        logger.log(Level.WARNING, () -> line(event, keysAndValues));
    }

    /**
     * With the failure's stack, for what nobody expected.
     *
     * @param keysAndValues alternately
     */
    public void error(String event, Throwable failure, Object... keysAndValues) {
        logger.log(Level.ERROR, () -> line(event, keysAndValues), failure);
    }

    static String line(String event, Object... keysAndValues) {
        StringBuilder line = new StringBuilder(event);
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            line.append(' ').append(keysAndValues[i]).append("='");
            line.append(harmless(String.valueOf(keysAndValues[i + 1]))).append('\'');
        }
        return line.toString();
    }

    private static String harmless(String value) {
        StringBuilder oneLine = new StringBuilder(value);
        for (int i = 0; i < oneLine.length(); i++) {
            if (isHarmful(oneLine.charAt(i))) {
                oneLine.setCharAt(i, '?');
            }
        }
        if (oneLine.length() > MAX_VALUE) {
            oneLine.setLength(MAX_VALUE);
            oneLine.append('…');
        }
        return oneLine.toString();
    }

    private static boolean isHarmful(char character) {
        return Character.isISOControl(character) || character == '\'' || character == '\u2028' || character == '\u2029';
    }
}
