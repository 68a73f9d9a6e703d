package dev.headroom.support;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what is logged while it listens, for tests of what must never stand in a log. */
public final class LogCapture implements AutoCloseable {

    private final Lines lines = new Lines();

    private LogCapture() {}

    public static LogCapture start() {
        LogCapture capture = new LogCapture();
        Logger.getLogger("").addHandler(capture.lines);
        return capture;
    }

    public String text() {
        return lines.text();
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(lines);
    }

    private static final class Lines extends Handler {

        private final List<String> kept = new ArrayList<>();
        private final Formatter formatter = new SimpleFormatter();

        Lines() {
            setLevel(Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord line) {
            kept.add(formatter.format(line));
        }

        synchronized String text() {
            return String.join("\n", kept);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
