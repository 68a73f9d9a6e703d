package dev.headroom.access;

import java.util.Set;

/**
 * One thing callers may be allowed to do. Each feature declares its own as constants, with {@code @Produces}, so that
 * {@link Permissions} finds them. Members hold it by role; applications by a grant of its scope, if it is grantable.
 */
public record Permission(String scope, Set<Caller.Kind> roles, boolean grantable) {

    public Permission {
        roles = Set.copyOf(roles);
    }

    public static Permission of(String scope, Caller.Kind... roles) {
        return new Permission(scope, Set.of(roles), true);
    }

    /** What no application may do, whatever is granted to it. */
    public static Permission ofMembers(String scope, Caller.Kind... roles) {
        return new Permission(scope, Set.of(roles), false);
    }

    /** Applications hold it on at least one account; {@link Access#sight} says on which. */
    public boolean isHeldBy(Caller caller) {
        return caller.isApplication()
                ? grantable
                        && caller.grants().stream()
                                .anyMatch(grant -> grant.scope().equals(scope))
                : roles.contains(caller.kind());
    }
}
