package dev.headroom.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept from the log while the service stops, and nothing else. */
class QuietStopTest {

    private final QuietStop filter = new QuietStop();

    @AfterEach
    void startAgain() {
        QuietStop.start(new StartupEvent());
    }

    private boolean isLogged(String logger, Level level) {
        var record = new LogRecord(level, "Pool closed");
        record.setLoggerName(logger);
        return filter.isLoggable(record);
    }

    @Test
    void sweepThatFailsWhileTheServiceRunsIsLogged() {
        QuietStop.start(new StartupEvent());

        assertThat(isLogged("dev.headroom.platform.mail.MailSweeper", Level.WARNING))
                .isTrue();
    }

    @Test
    void sweepThatFailsBecauseTheServiceStopsIsNot() {
        QuietStop.stop(new ShutdownEvent());

        assertThat(isLogged("dev.headroom.platform.mail.MailSweeper", Level.WARNING))
                .isFalse();
        assertThat(isLogged("org.hibernate.reactive.pool.impl.SqlClientConnection", Level.SEVERE))
                .isFalse();
    }

    @Test
    void requestThatFailsWhileTheServiceStopsIsLogged() {
        QuietStop.stop(new ShutdownEvent());

        assertThat(isLogged("dev.headroom.platform.http.JsonAnswer", Level.SEVERE))
                .isTrue();
    }

    @Test
    void whatTheServerSaysAboutTheStopIsLogged() {
        QuietStop.stop(new ShutdownEvent());

        assertThat(isLogged("io.quarkus", Level.INFO)).isTrue();
        assertThat(isLogged("io.quarkus", Level.WARNING)).isTrue();
        assertThat(isLogged("dev.headroom.platform.demo.DemoLoader", Level.INFO))
                .isTrue();
    }
}
