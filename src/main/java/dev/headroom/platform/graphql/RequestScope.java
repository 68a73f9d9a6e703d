package dev.headroom.platform.graphql;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * The CDI request scope of one GraphQL request: resolvers ask it who is calling. The stock fetchers activate its state
 * around each of them, on whatever thread they continue.
 */
final class RequestScope {

    private final CurrentVertxRequest currentRequest;
    private @Nullable ContextState state;

    RequestScope(CurrentVertxRequest currentRequest) {
        this.currentRequest = currentRequest;
    }

    void begin(RoutingContext routing) {
        ArcContainer container = Arc.container();
        if (container == null) {
            return; // the edge alone, without a service around it
        }
        ManagedContext scopes = container.requestContext();
        if (!scopes.isActive()) {
            scopes.activate();
        }
        currentRequest.setCurrent(routing);
        state = scopes.getState();
    }

    @Nullable
    ContextState state() {
        return state;
    }

    /** Leaves the scope to the fetchers, so that the event loop does not carry it into other work. */
    void release() {
        if (state != null) {
            Arc.container().requestContext().deactivate();
        }
    }

    void end() {
        if (state != null) {
            Arc.container().requestContext().destroy(state);
        }
    }
}
