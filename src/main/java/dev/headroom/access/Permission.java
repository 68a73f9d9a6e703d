package dev.headroom.access;

import java.util.Set;

/**
 * One thing callers may be allowed to do. Each feature declares its own: members hold it by role, applications by a grant
 * of its scope.
 */
public record Permission(String scope, Set<Caller.Kind> roles) {

    public Permission {
        roles = Set.copyOf(roles);
    }

    public static Permission of(String scope, Caller.Kind... roles) {
        return new Permission(scope, Set.of(roles));
    }

    /** Applications hold it on at least one account; {@link Access#sight} says on which. */
    boolean isHeldBy(Caller caller) {
        return caller.isApplication()
                ? caller.grants().stream().anyMatch(grant -> grant.scope().equals(scope))
                : roles.contains(caller.kind());
    }
}
