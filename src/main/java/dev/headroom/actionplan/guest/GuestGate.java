package dev.headroom.actionplan.guest;

import dev.headroom.platform.http.PublicPage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Lets requests for a plan's page pass when their cookie is good, and forms when they come from that page. */
@ApplicationScoped
class GuestGate {

    private final GuestDoor door;
    private final GuestSessions sessions;
    private final GuestAnswers answers;
    private final PublicPage page;

    GuestGate(GuestDoor door, GuestSessions sessions, GuestAnswers answers, PublicPage page) {
        this.door = door;
        this.sessions = sessions;
        this.answers = answers;
        this.page = page;
    }

    /** Does the work for who is let in and has given the code, if one is asked for. Everybody else sees one answer. */
    void admitted(RoutingContext context, Function<Guest, Uni<Void>> work) {
        known(context, guest -> guest.admitted() ? work.apply(guest) : gone(context));
    }

    /** Does the work for who came in by a link, with or without the code. */
    void known(RoutingContext context, Function<Guest, Uni<Void>> work) {
        Context own = context.vertx().getOrCreateContext();
        Uni.createFrom()
                .deferred(() -> door.ofCookie(context, context.pathParam("plan")))
                .emitOn(command -> own.runOnContext(ignored -> command.run()))
                .chain(found -> found.map(work).orElseGet(() -> gone(context)))
                .subscribe()
                .with(done -> {}, failure -> answers.failed(context, failure));
    }

    Uni<Void> gone(RoutingContext context) {
        answers.gone(context);
        return Uni.createFrom().voidItem();
    }

    /** Whether a form was sent by the guest's own page: it holds the session's token, and no header says otherwise. */
    boolean isOwnForm(RoutingContext context, Guest guest, String token) {
        return page.isOwnForm(context) && sessions.isFormToken(guest.session(), token);
    }
}
