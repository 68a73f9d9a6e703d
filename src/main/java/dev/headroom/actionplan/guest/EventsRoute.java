package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.platform.changes.Change;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code GET /p/plan/{plan}/events?version=}: tells an open page that the plan is another version than the one it
 * shows. It ends when the guest is let in no more.
 */
@ApplicationScoped
class EventsRoute {

    private final Vertx vertx;
    private final GuestGate gate;
    private final GuestDoor door;
    private final GuestSight sight;
    private final GuestAnswers answers;
    private final PlanWatch watch;
    private final GuestConfig config;
    private final Map<UUID, Deque<GuestStream>> open = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    EventsRoute(
            Vertx vertx,
            GuestGate gate,
            GuestDoor door,
            GuestSight sight,
            GuestAnswers answers,
            PlanWatch watch,
            GuestConfig config) {
        this.vertx = vertx;
        this.gate = gate;
        this.door = door;
        this.sight = sight;
        this.answers = answers;
        this.watch = watch;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/p/plan/:plan/events")
                .order(PlanRoute.ORDER)
                .handler(this::listen);
    }

    /** Requests under way hold up a stop; these would for as long as it may take. */
    void stopping(@Observes ShutdownDelayInitiatedEvent event) {
        endAll();
    }

    void stopped(@Observes ShutdownEvent event) {
        endAll();
    }

    private void endAll() {
        List.copyOf(open.values()).forEach(streams -> List.copyOf(streams).forEach(GuestStream::end));
    }

    private void listen(RoutingContext context) {
        gate.admitted(context, guest -> sight.plan(guest)
                .invoke(found ->
                        found.ifPresentOrElse(plan -> begin(context, guest, plan), () -> answers.gone(context)))
                .replaceWithVoid());
    }

    private void begin(RoutingContext context, Guest guest, ActionPlan plan) {
        if (count.get() >= config.streams()) {
            context.response().setStatusCode(503).end();
            return;
        }
        GuestStream stream = new GuestStream(context, guest, seen(context, plan));
        Runnable stopListening = watch.listen(guest.organization(), change -> heard(stream, change));
        long timer = vertx.setPeriodic(config.heartbeat().toMillis(), tick -> check(stream));
        add(stream);
        stream.begin(() -> {
            vertx.cancelTimer(timer);
            stopListening.run();
            remove(stream);
        });
        stream.tell(plan.version());
    }

    /** What the page shows; whatever is no number is taken for the present version. */
    private static int seen(RoutingContext context, ActionPlan plan) {
        String version = context.request().getParam("version", "");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : plan.version();
    }

    private void heard(GuestStream stream, Change change) {
        if (change.entityUuid().equals(stream.guest().plan())) {
            stream.tell(change.version());
        } else if (change.entityUuid().equals(stream.guest().uuid())) {
            check(stream);
        }
    }

    /** Whether the guest is still let in, and at which version the plan is, should the log have been silent. */
    private void check(GuestStream stream) {
        Guest guest = stream.guest();
        door.of(guest.session())
                .chain(still ->
                        still.isEmpty() ? Uni.createFrom().item(Optional.<ActionPlan>empty()) : sight.plan(guest))
                .subscribe()
                .with(
                        found -> found.ifPresentOrElse(
                                plan -> {
                                    stream.tell(plan.version());
                                    stream.beat();
                                },
                                stream::end),
                        failure -> stream.beat());
    }

    private void add(GuestStream stream) {
        count.incrementAndGet();
        open.compute(stream.guest().uuid(), (id, present) -> {
            Deque<GuestStream> streams = present == null ? new ConcurrentLinkedDeque<>() : present;
            streams.addLast(stream);
            if (streams.size() > config.streamsPerGuest()) {
                streams.getFirst().end();
            }
            return streams;
        });
    }

    private void remove(GuestStream stream) {
        count.decrementAndGet();
        open.computeIfPresent(stream.guest().uuid(), (id, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }
}
