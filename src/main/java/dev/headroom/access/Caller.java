package dev.headroom.access;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.graphql.GraphqlPrincipal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the request, as read from the verified token and from PostgreSQL at its start. Passed as an argument:
 * ambient identity gets lost when work moves to another context.
 */
public record Caller(
        UUID organization,
        Kind kind,
        UUID id,
        String name,
        @Nullable UUID team,
        Set<Grant> grants) implements GraphqlPrincipal {

    /** What sort of caller decides which rules hold. */
    public enum Kind {
        ADMIN,
        MANAGER,
        REP,
        APPLICATION,
        GUEST
    }

    /** A scope an application holds: on one account, or on every account when {@code account} is null. */
    public record Grant(String scope, @Nullable UUID account) {}

    public Caller {
        grants = Set.copyOf(grants);
    }

    /** Members explore; a guest and a partner know what they came for, and get no map of the rest. */
    @Override
    public boolean mayIntrospect() {
        return kind != Kind.GUEST && kind != Kind.APPLICATION;
    }

    public boolean isApplication() {
        return kind == Kind.APPLICATION;
    }

    public Author author() {
        return new Author(organization, (isApplication() ? "application:" : "member:") + id);
    }
}
