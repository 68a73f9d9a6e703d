package dev.headroom.access;

import dev.headroom.platform.errors.Unauthenticated;
import dev.headroom.platform.graphql.GraphqlPrincipal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands an API class the caller of the request it serves. Services take the {@link Caller} as an argument. */
@ApplicationScoped
public class CurrentCaller {

    private static final String KEY = Caller.class.getName();

    private final CurrentVertxRequest request;

    CurrentCaller(CurrentVertxRequest request) {
        this.request = request;
    }

    public Caller get() {
        return of(request.getCurrent());
    }

    /** The caller of a request that has passed {@link Authentication}. */
    public static Caller of(RoutingContext context) {
        Caller caller = context == null ? null : context.get(KEY);
        if (caller == null) {
            throw new Unauthenticated("Sign in: send a bearer token with the request.");
        }
        return caller;
    }

    /** Says who sent the request, once its token is verified. */
    public static void set(RoutingContext context, Caller caller) {
        context.put(KEY, caller);
        GraphqlPrincipal.set(context, caller);
    }
}
