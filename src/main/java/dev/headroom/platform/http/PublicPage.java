package dev.headroom.platform.http;

import dev.headroom.platform.errors.ErrorCode;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What holds for every page that people without an account open by a link, whatever it shows. */
@ApplicationScoped
public class PublicPage {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ServiceAddress address;

    PublicPage(ServiceAddress address) {
        this.address = address;
    }

    /**
     * Nothing of a page is kept, found by search engines, shown in frames or told to other sites. The server compresses
     * it for who accepts that; so no page may repeat what stands in its address, nor a secret that is not masked anew
     * in each answer. Answers that hold another secret, or gain nothing by it, say so themselves.
     */
    public static void guard(RoutingContext context) {
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

    public static void html(RoutingContext context, int status, String html) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(html);
    }

    /** How a refusal is answered to a browser. */
    public static int status(ErrorCode code) {
        return switch (code) {
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT, ALREADY_EXISTS, IDEMPOTENCY_KEY_REUSED -> 409;
            case LIMIT_EXCEEDED -> 413;
            case UNAVAILABLE -> 503;
            case BAD_USER_INPUT, UNAUTHENTICATED -> 422;
        };
    }

    /** Whether no header of a form's request says that another site sent it. */
    public boolean isOwnForm(RoutingContext context) {
        String site = context.request().getHeader("Sec-Fetch-Site");
        boolean sameSite = site == null || site.equals("same-origin") || site.equals("none");
        return sameSite && isOwnOrigin(context);
    }

    /** Browsers write null where the page sends no referrer, as ours does. */
    private boolean isOwnOrigin(RoutingContext context) {
        @Nullable String sent = context.request().getHeader("Origin");
        var authority = context.request().authority();
        String asked = context.request().scheme() + "://" + authority;
        return sent == null || sent.equals("null") || address.isOrigin(sent, asked);
    }
}
