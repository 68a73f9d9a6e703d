package dev.headroom.actionplan.guest;

import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.ErrorCode;
import dev.headroom.platform.health.StoreOutage;
import dev.headroom.platform.http.FormBody;
import dev.headroom.platform.http.PublicPage;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Writes what guests are answered. The address of a request is never logged here nor handed to who would: it may be a
 * way in.
 */
@ApplicationScoped
class GuestAnswers {

    private static final Logger LOG = Logger.getLogger(GuestAnswers.class);

    private static final String GONE = "This link lets nobody in. It may have expired, or was ended by who sent it, or"
            + " some letters got lost. Open the link in your invitation again, or ask whoever invited you for a new"
            + " one.";

    private final GuestTemplates templates;

    GuestAnswers(GuestTemplates templates) {
        this.templates = templates;
    }

    void html(RoutingContext context, int status, String html) {
        PublicPage.html(context, status, html);
    }

    /** The one answer to whoever is not let in, whatever the reason. */
    void gone(RoutingContext context) {
        html(context, 404, templates.words("Nothing to see here", GONE, null));
        FormBody.drain(context);
    }

    void refused(RoutingContext context, int status, String reason, String back) {
        html(context, status, templates.words("That did not work", reason, back));
        FormBody.drain(context);
    }

    /** A refusal is said; a silent store too; anything else is ours, and is logged without the address. */
    void failed(RoutingContext context, Throwable failure) {
        if (failure instanceof DomainException refusal) {
            refused(context, status(refusal.errorCode()), refusal.sentence(), back(context));
        } else if (StoreOutage.in(failure).isPresent()) {
            context.response().putHeader("Retry-After", "5");
            refused(context, 503, "The plan can't be read at the moment. Try again in a minute.", back(context));
        } else {
            LOG.error("A guest could not be answered", failure);
            refused(context, 500, "Something failed on our side. Try again in a minute.", back(context));
        }
    }

    private static String back(RoutingContext context) {
        return "/p/plan/" + context.pathParam("plan");
    }

    static int status(ErrorCode code) {
        return PublicPage.status(code);
    }
}
