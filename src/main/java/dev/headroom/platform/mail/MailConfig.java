package dev.headroom.platform.mail;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Limits of mail. The server and the sender's address are Quarkus' own settings, {@code quarkus.mailer.*}; links in
 * mails begin with {@code headroom.base-url}.
 */
@ConfigMapping(prefix = "headroom.mail")
interface MailConfig {

    /**
     * The pauses between attempts; one more attempt than pauses is made. Servers that put strangers off for a while
     * (greylisting) accept within minutes; the last ones outlast a night without a server.
     */
    @WithDefault("1m,5m,30m,2h,4h,8h")
    List<@DurationMin Duration> backoff();

    /**
     * How long a mail server may take for one mail. A mail is left alone for four times as long while it is being sent;
     * after that its sender is taken for dead and another one tries.
     */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration deadline();

    /** Mails of one organization sent in a row, so that many digests of one don't keep the codes of another waiting. */
    @WithDefault("100")
    @Positive
    int perRun();

    /** Runs one process makes beside each other; servers count connections, and the mailer keeps 10 at most. */
    @WithDefault("2")
    @Positive
    int parallel();

    /** The largest text or HTML, counted in characters: a digest is far smaller, and Gmail cuts at about 100 kB. */
    @WithDefault("256K")
    MemorySize largestBody();

    /**
     * How long mails that were sent or given up are listed, and their keys remembered. They name people, so not for
     * ever.
     */
    @WithDefault("P30D")
    @DurationMin(millis = 1)
    Duration keep();

    /** How often each process looks for mails that are due; new ones leave at once. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration sweepEvery();
}
