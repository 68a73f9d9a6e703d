package dev.headroom.access.people;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Permissions;
import dev.headroom.platform.errors.AlreadyExists;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.sql.SqlFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what applications may do, and where. A grant is part of its application: it makes a new version of it. */
@ApplicationScoped
class GrantService {

    /** The schema's name of what another package keeps. */
    private static final String ACCOUNT = "Account";

    /** Read whole at every request of the application; beyond this, a grant on all accounts is meant. */
    private static final int MOST = 500;

    private final Access access;
    private final Permissions permissions;
    private final Sql sql;
    private final Mutations mutations;
    private final ApplicationService applications;
    private final AccessGrants grants;
    private final Clock clock;

    GrantService(
            Access access,
            Permissions permissions,
            Sql sql,
            Mutations mutations,
            ApplicationService applications,
            AccessGrants grants,
            Clock clock) {
        this.access = access;
        this.permissions = permissions;
        this.sql = sql;
        this.mutations = mutations;
        this.applications = applications;
        this.grants = grants;
        this.clock = clock;
    }

    /** The grants of each application, for administrators and for the application itself. */
    Uni<Map<UUID, List<AccessGrant>>> of(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> {
            if (!caller.isApplication() || !List.of(caller.id()).containsAll(ids)) {
                access.require(caller, PeoplePermissions.APPLICATIONS);
            }
            return grants.of(caller.organization(), ids).map(found -> found.stream()
                    .collect(Collectors.groupingBy(
                            grant -> grant.application,
                            Collectors.mapping(AccessGrantEntity::toRecord, Collectors.toList()))));
        });
    }

    Uni<Outcome<Application>> grant(Caller caller, AccessInput.Grant input) {
        return mutations.run(mutation(caller, "grantAccess", input, input.clientMutationId()), () -> applications
                .locked(caller, input.application(), "application")
                .call(application -> {
                    Caller.Grant grant = grant(input.scope(), input.account(), input.allAccounts());
                    permissions.requireGrantable(grant.scope(), "scope");
                    advance(caller, application, input.expectedVersion());
                    return requireRoom(application).chain(() -> add(application, grant));
                })
                .map(GrantService::written));
    }

    private Uni<Void> add(ApplicationEntity application, Caller.Grant grant) {
        return grants.add(application, grant)
                .onFailure(SqlFailure::isUniqueViolation)
                .transform(failure -> new AlreadyExists("This is granted already: nothing is left to do.", "scope"))
                .onFailure(SqlFailure::isForeignKeyViolation)
                .transform(failure -> unknownAccount());
    }

    private Uni<Void> requireRoom(ApplicationEntity application) {
        return grants.count(application)
                .invoke(held -> {
                    if (held >= MOST) {
                        throw new LimitExceeded("An application has at most " + MOST
                                + " grants: revoke some, or grant the scope on all accounts.");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Outcome<Application>> revoke(Caller caller, AccessInput.Revoke input) {
        return mutations.run(mutation(caller, "revokeAccess", input, input.clientMutationId()), () -> applications
                .locked(caller, input.application(), "application")
                .call(application -> {
                    advance(caller, application, input.expectedVersion());
                    return grants.remove(application, grant(input.scope(), input.account(), input.allAccounts()))
                            .invoke(GrantService::requireRemoved);
                })
                .map(GrantService::written));
    }

    private static void requireRemoved(boolean removed) {
        if (!removed) {
            throw new NotFound("This is not granted: read the application's grants for what is.", "scope");
        }
    }

    private void advance(Caller caller, ApplicationEntity application, int expectedVersion) {
        application.revision.advance(
                expectedVersion, caller.author(), OffsetDateTime.now(clock), application::toRecord);
    }

    /** An account left out by mistake must not mean all of them, so that has to be said. */
    private static Caller.Grant grant(String scope, @Nullable String account, @Nullable Boolean allAccounts) {
        if (Boolean.TRUE.equals(allAccounts) == (account != null)) {
            throw new BadInput("Send either an account or allAccounts: true.", "account");
        }
        return new Caller.Grant(
                scope,
                account == null ? null : GlobalId.uuid(account, ACCOUNT).orElseThrow(GrantService::unknownAccount));
    }

    private static Written<Application> written(ApplicationEntity application) {
        return Written.of(application.toRecord(), ApplicationService.changed(application));
    }

    private static Mutation<Application> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, Application.class);
    }

    private static NotFound unknownAccount() {
        return new NotFound("There is no such account.", "account");
    }
}
