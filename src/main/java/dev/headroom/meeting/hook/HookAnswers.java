package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.platform.http.FormBody;
import dev.headroom.platform.http.JsonAnswer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What providers hear, and how it is counted. No address, secret or body is ever logged. */
@ApplicationScoped
class HookAnswers {

    private static final Logger LOG = Logger.getLogger(HookAnswers.class);

    private final HookCount count;

    HookAnswers(HookCount count) {
        this.count = count;
    }

    void refuse(RoutingContext context, MeetingProvider provider, Throwable failure) {
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

    static void done(RoutingContext context, int status) {
        context.response()
                .setStatusCode(status)
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    static UUID organization(RoutingContext context) {
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
