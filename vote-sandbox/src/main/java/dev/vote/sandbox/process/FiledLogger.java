package dev.vote.sandbox.process;

import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Keeps a logger off the console and in a bounded file, until closed. A logger is one for the whole JVM: filed twice, each
 * file has everything.
 */
public final class FiledLogger extends Handler {

    private final Logger logger;
    private final BoundedLog log;

    private FiledLogger(Logger logger, BoundedLog log) {
        this.logger = logger;
        this.log = log;
        setFormatter(new SimpleFormatter());
    }

    /** @param name of the logger, with all below it */
    public static FiledLogger open(String name, Path file) {
        var handler = new FiledLogger(Logger.getLogger(name), new BoundedLog(file));
        handler.logger.setUseParentHandlers(false);
        handler.logger.setLevel(Level.INFO);
        handler.logger.addHandler(handler);
        return handler;
    }

    @Override
    public void publish(LogRecord message) {
        if (isLoggable(message)) {
            log.line(getFormatter().formatMessage(message));
        }
    }

    @Override
    public void flush() {
        // every line is written as it comes
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        log.close();
    }
}
