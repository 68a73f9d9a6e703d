package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.platform.http.FormBody;
import dev.headroom.platform.http.JsonAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Where providers come in: what they send is read within the limits, taken by their own rules, and answered. No
 * address, secret or body is ever logged.
 */
@ApplicationScoped
class HookDoor {

    private static final Logger LOG = Logger.getLogger(HookDoor.class);

    /** Before the server's general limit on bodies: these routes have their own. */
    private static final int BEFORE_BODY_LIMIT = -100;

    private final HookIntake intake;
    private final HookCount count;

    HookDoor(HookIntake intake, HookCount count) {
        this.intake = intake;
        this.count = count;
    }

    /** What came in, from whoever it may be. */
    record Request(RoutingContext context, byte[] body) {

        /** Whose address was used; refused as every other one that is not known when it is none. */
        UUID organization() {
            String text = context.pathParam("organization");
            try {
                UUID organization = UUID.fromString(text);
                if (organization.toString().equals(text)) {
                    return organization;
                }
            } catch (IllegalArgumentException e) {
                // Refused below, as every other one that is not known.
            }
            throw HookRefusal.unproven(HookOutcome.UNKNOWN);
        }
    }

    /**
     * Opens the way for a provider.
     *
     * @param path with the organization in it
     * @param taken checks and keeps what came, and tells how it is answered
     */
    void open(
            Router router,
            String path,
            MeetingProvider provider,
            Function<Request, Uni<Consumer<RoutingContext>>> taken) {
        router.route(HttpMethod.POST, path)
                .order(BEFORE_BODY_LIMIT)
                .handler(context -> receive(context, provider, taken));
    }

    private void receive(
            RoutingContext context, MeetingProvider provider, Function<Request, Uni<Consumer<RoutingContext>>> taken) {
        context.request().pause();
        intake.body(context)
                .chain(body -> taken.apply(new Request(context, body.getBytes())))
                .subscribe()
                .with(answer -> answer.accept(context), failure -> refuse(context, provider, failure));
    }

    private void refuse(RoutingContext context, MeetingProvider provider, Throwable failure) {
        if (failure instanceof HookRefusal refusal) {
            count.count(provider, refusal.outcome(), 1);
            LOG.debugf("A request for %s is refused as %s", provider, refusal.outcome());
            JsonAnswer.refuse(context, refusal.told());
        } else {
            count.count(provider, HookOutcome.NOT_TAKEN, 1);
            JsonAnswer.refuse(context, failure);
        }
        FormBody.drain(context);
    }

    /** Answers that it is kept. */
    static void done(RoutingContext context, int status) {
        context.response()
                .setStatusCode(status)
                .putHeader("Cache-Control", "no-store")
                .end();
    }
}
