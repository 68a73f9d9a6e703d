package dev.headroom.actionplan.guest;

import dev.headroom.platform.secrets.LinkToken;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Finds who a link or a cookie belongs to. Empty for whoever is not let in, without a word why. */
@ApplicationScoped
class GuestDoor {

    private final Sql sql;
    private final Guests guests;
    private final GuestSessions sessions;
    private final Clock clock;

    GuestDoor(Sql sql, Guests guests, GuestSessions sessions, Clock clock) {
        this.sql = sql;
        this.guests = guests;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A session for the holder of a link. Takes the same way for whatever is sent, so that its time tells nothing. */
    Uni<Optional<Guest>> ofToken(String text) {
        LinkToken token = InvitationToken.of(text);
        return sql.reading(token.organization(), () -> guests.ofToken(token.organization(), token.hash()))
                .map(found -> found.filter(this::isGood)
                        .map(guest -> guest(guest, sessions.begin(guest.organization, guest.id))));
    }

    /** Who sent a request for one plan's page. The cookie alone is not enough: an invitation may have ended since. */
    Uni<Optional<Guest>> ofCookie(RoutingContext context, String plan) {
        return sessions.of(context)
                .map(session -> of(session)
                        .map(found ->
                                found.filter(guest -> guest.plan().toString().equals(plan))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Whether the session's guest is let in still. */
    Uni<Optional<Guest>> of(GuestSession session) {
        return sql.reading(session.organization(), () -> guests.one(session.organization(), session.guest()))
                .map(found -> found.filter(this::isGood).map(guest -> guest(guest, session)));
    }

    private boolean isGood(GuestEntity guest) {
        return guest.isGoodAt(OffsetDateTime.now(clock));
    }

    private static Guest guest(GuestEntity guest, GuestSession session) {
        return new Guest(
                guest.id,
                guest.plan,
                guest.account,
                guest.participant,
                guest.person(),
                !guest.needsCode || session.proven(),
                session);
    }
}
