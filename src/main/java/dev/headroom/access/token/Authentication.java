package dev.headroom.access.token;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.Callers;
import dev.headroom.platform.http.JsonAnswer;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Lets a request pass when its bearer token is good and belongs to somebody who may sign in, and hands on who that is.
 * Every route that is not public puts it first; GraphQL answers 401 to a request that did not come through here.
 */
@ApplicationScoped
public class Authentication implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(Authentication.class);
    /** Instead of the one that would answer a bad token first, with an empty body. */
    private static final BiConsumer<RoutingContext, Throwable> ANSWERED_BELOW = (context, failure) -> {};

    private static final int BEFORE_GRAPHQL = -150;

    /** OpenID Connect's standard claim: an address its holder only wrote down must not make them its member. */
    private static final String EMAIL_VERIFIED = "email_verified";

    private final IdentityProviderManager identities;
    private final Callers callers;
    private final TokenConfig config;

    Authentication(IdentityProviderManager identities, Callers callers, TokenConfig config) {
        this.identities = identities;
        this.callers = callers;
        this.config = config;
    }

    void guardGraphql(@Observes Router router) {
        router.route("/graphql").order(BEFORE_GRAPHQL).handler(this);
    }

    @Override
    public void handle(RoutingContext context) {
        // The body must wait: the token is verified and its holder looked up before anything reads it.
        context.request().pause();
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_BELOW);
        Context requestContext = context.vertx().getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .onFailure(BadToken::isWhy)
                .recoverWithUni(failure -> Uni.createFrom().nullItem())
                .chain(this::caller)
                .emitOn(command -> requestContext.runOnContext(ignored -> command.run()))
                .subscribe()
                .with(caller -> proceed(context, caller), failure -> unavailable(context, failure));
    }

    private Uni<Optional<Caller>> caller(SecurityIdentity identity) {
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? holder(token)
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<Caller>> holder(JsonWebToken token) {
        Optional<UUID> organization = text(token, config.organizationClaim()).flatMap(Authentication::uuid);
        if (organization.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Optional<String> email = text(token, config.emailClaim());
        if (text(token, EMAIL_VERIFIED).filter("false"::equals).isPresent()) {
            return Uni.createFrom().item(Optional.empty());
        }
        if (email.isPresent()) {
            return callers.member(organization.get(), email.get());
        }
        return text(token, config.clientIdClaim())
                .map(clientId -> callers.application(organization.get(), clientId, text(token, Issuer.SECRET_ID)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? Optional.empty() : Optional.of(value.toString());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void proceed(RoutingContext context, Optional<Caller> caller) {
        if (context.response().closed()) {
            return; // gone before the store answered
        }
        if (caller.isEmpty()) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            JsonAnswer.refuse(
                    context,
                    401,
                    "UNAUTHENTICATED",
                    "Sign in: send a valid bearer token of somebody who belongs to an organization here.");
            return;
        }
        CurrentCaller.set(context, caller.get());
        context.request().resume();
        context.next();
    }

    private static void unavailable(RoutingContext context, Throwable failure) {
        LOG.error("A token can't be verified, or its holder can't be looked up", failure);
        context.response().putHeader("Retry-After", "1");
        JsonAnswer.refuse(
                context,
                503,
                "UNAVAILABLE",
                "Who you are can't be looked up just now: send the request again after a pause.");
    }
}
