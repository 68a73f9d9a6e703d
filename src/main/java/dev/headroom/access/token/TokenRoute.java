package dev.headroom.access.token;

import dev.headroom.access.people.Callers;
import dev.headroom.access.people.ClientId;
import dev.headroom.platform.http.JsonAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** {@code POST /oauth/token}: client credentials for applications, as RFC 6749 section 4.4 words them. */
@ApplicationScoped
class TokenRoute {

    private static final Logger LOG = Logger.getLogger(TokenRoute.class);

    /** Two ids and a secret; anything longer is not a token request. */
    private static final int LARGEST_BODY = 4096;

    private static final Set<String> PARAMETERS = Set.of("grant_type", "client_id", "client_secret", "scope");

    private final Issuer issuer;
    private final Callers callers;

    TokenRoute(Issuer issuer, Callers callers) {
        this.issuer = issuer;
        this.callers = callers;
    }

    void register(@Observes Router router) {
        if (issuer.isEnabled()) {
            router.route(HttpMethod.POST, "/oauth/token")
                    .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                    .handler(this::answer);
        }
    }

    private void answer(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            error(context, 400, "invalid_request", "Send the parameters form-encoded.");
            return;
        }
        Optional<String> repeated = repeated(context.request().formAttributes());
        if (repeated.isPresent()) {
            error(context, 400, "invalid_request", "The form has " + repeated.get() + " more than once: send it once.");
            return;
        }
        if (!"client_credentials".equals(context.request().getFormAttribute("grant_type"))) {
            error(context, 400, "unsupported_grant_type", "Send grant_type=client_credentials.");
            return;
        }
        Credentials credentials = Credentials.of(context);
        Uni<Optional<String>> secretId = callers.secretId(credentials.clientId(), credentials.secret());
        secretId.subscribe().with(found -> answer(context, credentials.clientId(), found), failure -> {
            LOG.error("A client's secret can't be looked up", failure);
            context.response().putHeader("Retry-After", "1");
            error(context, 503, "temporarily_unavailable", "A store does not answer: try again after a pause.");
        });
    }

    /** RFC 6749, section 3.2: two values are two answers to who asks. Only what the RFC names is repeated back. */
    private static Optional<String> repeated(MultiMap form) {
        return form.names().stream()
                .filter(name -> form.getAll(name).size() > 1)
                .map(name -> PARAMETERS.contains(name) ? name : "a parameter")
                .sorted()
                .findFirst();
    }

    private void answer(RoutingContext context, String clientId, Optional<String> secretId) {
        if (secretId.isPresent()) {
            ClientId.organization(clientId)
                    .ifPresent(organization -> JsonAnswer.send(
                            context, 200, issuer.applicationToken(organization, clientId, secretId.get())));
        } else {
            context.response().putHeader("WWW-Authenticate", "Basic realm=\"headroom\"");
            error(context, 401, "invalid_client", "The client id and secret do not belong to an active application.");
        }
    }

    private static void error(RoutingContext context, int status, String error, String description) {
        JsonAnswer.send(context, status, new JsonObject().put("error", error).put("error_description", description));
    }

    /** From the form, or from HTTP Basic; empty texts belong to nobody. */
    private record Credentials(String clientId, String secret) {

        static Credentials of(RoutingContext context) {
            String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
            if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
                return basic(header.substring(6).trim());
            }
            String clientId = context.request().getFormAttribute("client_id");
            String secret = context.request().getFormAttribute("client_secret");
            return new Credentials(clientId == null ? "" : clientId, secret == null ? "" : secret);
        }

        private static Credentials basic(String encoded) {
            try {
                String plain = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
                int colon = plain.indexOf(':');
                return colon < 0
                        ? new Credentials("", "")
                        : new Credentials(plain.substring(0, colon), plain.substring(colon + 1));
            } catch (IllegalArgumentException e) {
                return new Credentials("", "");
            }
        }
    }
}
