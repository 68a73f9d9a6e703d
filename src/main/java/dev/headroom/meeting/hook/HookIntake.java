package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.platform.errors.Unavailable;
import dev.headroom.platform.http.RawBody;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Keeps what came in before anybody is told that it is kept. */
@ApplicationScoped
class HookIntake {

    private final Sql sql;
    private final ProviderEvents events;
    private final ProviderEventWorker worker;
    private final HookConfig config;
    private final HookCount count;
    private final AtomicInteger receiving = new AtomicInteger();

    HookIntake(Sql sql, ProviderEvents events, ProviderEventWorker worker, HookConfig config, HookCount count) {
        this.sql = sql;
        this.events = events;
        this.worker = worker;
        this.config = config;
        this.count = count;
    }

    /** The body, unless too many are being read already: nobody is known yet, and each is held in memory. */
    Uni<Buffer> body(RoutingContext context) {
        if (receiving.incrementAndGet() > config.receiving()) {
            receiving.decrementAndGet();
            return Uni.createFrom()
                    .failure(new Unavailable("Too many events are being received: send it again after a pause."));
        }
        return RawBody.read(context, Math.toIntExact(config.largestEvent().asLongValue()), config.patience())
                .onTermination()
                .invoke(receiving::decrementAndGet);
    }

    /** All of one request together or none; work on them begins afterwards, and nobody waits for it. */
    Uni<Void> keep(UUID organization, MeetingProvider provider, List<NewProviderEvent> all) {
        if (all.isEmpty()) {
            count.count(provider, HookOutcome.IGNORED, 1);
            return Uni.createFrom().voidItem();
        }
        return sql.inTransaction(organization, () -> inserted(organization, all))
                .ifNoItem()
                .after(config.answerWithin())
                .failWith(() -> new Unavailable("The event could not be kept in time: send it again."))
                .invoke(added -> {
                    count.count(provider, HookOutcome.QUEUED, added);
                    count.count(provider, HookOutcome.REPEATED, all.size() - added);
                    worker.wake(organization);
                })
                .replaceWithVoid();
    }

    private Uni<Integer> inserted(UUID organization, List<NewProviderEvent> all) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(event -> events.insert(organization, event))
                .collect()
                .with(Collectors.summingInt(isNew -> isNew ? 1 : 0));
    }
}
