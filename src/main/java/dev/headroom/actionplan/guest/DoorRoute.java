package dev.headroom.actionplan.guest;

import dev.headroom.platform.http.PublicPage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * {@code GET /p/{token}}: takes the token for a cookie and sends the browser on to an address without it. It can be
 * opened any number of times and changes nothing, because mail scanners open links, too.
 */
@ApplicationScoped
class DoorRoute {

    /** Before whatever else the server would do with a request: nothing of it shall see the address. */
    private static final int FIRST = -130;

    private static final int LAST = -90;

    private final GuestDoor door;
    private final GuestSessions sessions;
    private final GuestAssets assets;
    private final GuestAnswers answers;

    DoorRoute(GuestDoor door, GuestSessions sessions, GuestAssets assets, GuestAnswers answers) {
        this.door = door;
        this.sessions = sessions;
        this.assets = assets;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route("/p/*").order(FIRST).handler(PublicPage::guard).failureHandler(this::failed);
        router.route("/p/assets/:file")
                .order(FIRST + 1)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(assets::send);
        router.route("/p/:token")
                .order(FIRST + 2)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::open);
        // Whatever else: the same answer, by us, so that no other handler writes the address down.
        router.route("/p/*").order(LAST).handler(answers::gone);
    }

    private void open(RoutingContext context) {
        Uni.createFrom()
                .deferred(() -> door.ofToken(context.pathParam("token")))
                .subscribe()
                .with(found -> enter(context, found), failure -> answers.failed(context, failure));
    }

    private void enter(RoutingContext context, Optional<Guest> found) {
        if (found.isEmpty()) {
            answers.gone(context);
            return;
        }
        Guest guest = found.get();
        sessions.send(context, guest.session(), guest.plan());
        context.response()
                .setStatusCode(303)
                .putHeader("Location", "/p/plan/" + guest.plan())
                .end();
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure == null) {
            answers.gone(context);
        } else {
            answers.failed(context, failure);
        }
    }
}
