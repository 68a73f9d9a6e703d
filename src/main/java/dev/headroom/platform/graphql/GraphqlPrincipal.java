package dev.headroom.platform.graphql;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sent a GraphQL request, as far as the edge must know. Authentication runs before the edge and puts one into
 * the routing context; a request without one is answered 401.
 */
public interface GraphqlPrincipal {

    /** Whether the schema may be read by introspection. */
    boolean mayIntrospect();

    /** Hands the principal to the edge. */
    static void set(RoutingContext context, GraphqlPrincipal principal) {
        context.put(GraphqlPrincipal.class.getName(), principal);
    }

    static @Nullable GraphqlPrincipal of(RoutingContext context) {
        return context.get(GraphqlPrincipal.class.getName());
    }
}
