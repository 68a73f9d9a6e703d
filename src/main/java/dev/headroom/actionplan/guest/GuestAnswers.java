package dev.headroom.actionplan.guest;

import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.ErrorCode;
import dev.headroom.platform.health.StoreOutage;
import dev.headroom.platform.http.FormBody;
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

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String GONE = "This link lets nobody in. It may have expired, or was ended by who sent it, or"
            + " some letters got lost. Open the link in your invitation again, or ask whoever invited you for a new"
            + " one.";

    private final GuestTemplates templates;

    GuestAnswers(GuestTemplates templates) {
        this.templates = templates;
    }

    /**
     * What holds for whatever is answered below /p. The server compresses all of it for who accepts that. It may,
     * because the one secret that pages repeat is masked anew in each, and no page repeats what stands in its address.
     * Answers that hold another secret, or gain nothing by it, say so themselves.
     */
    static void guard(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Robots-Tag", "noindex, nofollow")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cache-Control", "no-store");
        context.next();
    }

    void html(RoutingContext context, int status, String html) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(html);
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
        return switch (code) {
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT, ALREADY_EXISTS, IDEMPOTENCY_KEY_REUSED -> 409;
            case LIMIT_EXCEEDED -> 413;
            case UNAVAILABLE -> 503;
            case BAD_USER_INPUT, UNAUTHENTICATED -> 422;
        };
    }
}
