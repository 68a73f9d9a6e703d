package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.hook.ZoomConfig.App;
import dev.headroom.meeting.hook.ZoomConfig.Reading;
import dev.headroom.platform.outbound.OutboundHttp;
import dev.headroom.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Asks Zoom once a day what it has, where the operator let the app read recordings: Zoom gives up on an event that was
 * not acknowledged within an hour and a half, and a service may be down for longer. What is known already is not kept
 * again.
 */
@ApplicationScoped
class ZoomCatchUp {

    private static final Logger LOG = Logger.getLogger(ZoomCatchUp.class);

    /** A weekend without us is more than that, and then somebody looks after it. */
    private static final int DAYS_BACK = 2;

    /** So many are kept in one transaction. */
    private static final int AT_ONCE = 50;

    private final Sql sql;
    private final CatchUpDays days;
    private final HookIntake intake;
    private final ZoomConfig zoom;
    private final HookConfig config;
    private final ZoomRecordings recordings;
    private final Clock clock;

    ZoomCatchUp(
            Sql sql,
            CatchUpDays days,
            HookIntake intake,
            ZoomConfig zoom,
            HookConfig config,
            OutboundHttp http,
            Clock clock) {
        this.sql = sql;
        this.days = days;
        this.intake = intake;
        this.zoom = zoom;
        this.config = config;
        this.recordings = new ZoomRecordings(http, config, clock);
        this.clock = clock;
    }

    @Scheduled(
            identity = "zoom-catch-up",
            every = "${headroom.hooks.catch-up-every:1h}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> catchUp() {
        // Who fetches nothing asks for nothing.
        List<App> apps =
                config.parallel() == 0 ? List.of() : List.copyOf(zoom.apps().values());
        return Multi.createFrom()
                .iterable(apps)
                .onItem()
                .transformToUniAndConcatenate(this::catchUp)
                .collect()
                .last()
                .replaceWithVoid();
    }

    Uni<Void> catchUp(App app) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return app.reading()
                .map(reading -> once(app, reading, today))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Zoom could not be asked what it has: %s",
                        EventFailure.of(failure).sentence()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> once(App app, Reading reading, LocalDate today) {
        UUID organization = app.organization();
        return sql.inTransaction(organization, () -> days.claim(organization, MeetingProvider.ZOOM, today))
                .chain(claimed -> claimed
                        ? recordings
                                .each(app, reading, today.minusDays(DAYS_BACK), today, all -> keep(organization, all))
                                .onFailure()
                                .call(() -> sql.inTransaction(
                                        organization, () -> days.release(organization, MeetingProvider.ZOOM, today)))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(UUID organization, List<NewProviderEvent> all) {
        return Multi.createFrom()
                .iterable(all)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> keepUnknown(organization, some))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> keepUnknown(UUID organization, List<NewProviderEvent> some) {
        List<String> files = some.stream().map(NewProviderEvent::fileKey).toList();
        return sql.reading(organization, () -> days.known(organization, MeetingProvider.ZOOM, files))
                .map(known -> some.stream()
                        .filter(event -> !known.contains(event.fileKey()))
                        .toList())
                .chain(unknown -> unknown.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : intake.keep(organization, MeetingProvider.ZOOM, unknown));
    }
}
