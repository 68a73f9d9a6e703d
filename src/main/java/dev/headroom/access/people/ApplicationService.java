package dev.headroom.access.people;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and changes the applications that partners sign in with. What they may do is {@link GrantService}'s. */
@ApplicationScoped
class ApplicationService implements NodeLoader {

    /** Long enough for a partner to bring the new secret to all their machines. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final Applications applications;
    private final Clock clock;

    ApplicationService(Access access, Sql sql, Mutations mutations, Applications applications, Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.applications = applications;
        this.clock = clock;
    }

    Uni<Page<Application>> page(Caller caller, PageRequest request) {
        return sql.reading(caller.organization(), () -> {
            access.require(caller, PeoplePermissions.APPLICATIONS);
            return applications.page(caller.organization(), request);
        });
    }

    @Override
    public String type() {
        return Application.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> {
            access.require(caller, PeoplePermissions.APPLICATIONS);
            return applications.many(caller.organization(), ids).map(found -> found.stream()
                    .map(ApplicationEntity::toRecord)
                    .collect(Collectors.toUnmodifiableMap(Application::uuid, application -> application)));
        });
    }

    Uni<Outcome<IssuedSecret>> create(Caller caller, ApplicationInput.Create input) {
        var mutation = new Mutation<>(
                caller.author(), "createApplication", input, input.clientMutationId(), IssuedSecret.class);
        return mutations.run(mutation, () -> {
            access.require(caller, PeoplePermissions.APPLICATIONS);
            String secret = ClientSecret.next();
            ApplicationEntity application = new ApplicationEntity();
            application.id = NewId.from(input.id());
            application.organization = caller.organization();
            application.rename(input.name());
            application.clientId = ClientId.of(caller.organization(), application.id);
            application.secretHash = ClientSecret.hash(secret);
            application.active = true;
            application.revision = Revision.first(caller.author(), OffsetDateTime.now(clock));
            return applications
                    .persistAndFlush(application)
                    .map(stored -> Written.of(
                            new IssuedSecret(stored.toRecord(), secret),
                            NewChange.created(Application.TYPE, stored.id, null)));
        });
    }

    Uni<Outcome<Application>> change(Caller caller, ApplicationInput.Change input) {
        var mutation =
                new Mutation<>(caller.author(), "changeApplication", input, input.clientMutationId, Application.class);
        return mutations.run(mutation, () -> locked(caller, input.id, "id").map(application -> {
            application.revision.advance(
                    input.expectedVersion, caller.author(), OffsetDateTime.now(clock), application::toRecord);
            if (input.name != null) {
                application.rename(input.name.orElse(""));
            }
            if (input.active != null) {
                application.active = input.active.orElseThrow(
                        () -> new BadInput("An application is active or not: send true or false.", "active"));
            }
            return Written.of(application.toRecord(), changed(application));
        }));
    }

    Uni<Outcome<IssuedSecret>> rotateSecret(Caller caller, ApplicationInput.RotateSecret input) {
        var mutation = new Mutation<>(
                caller.author(), "rotateApplicationSecret", input, input.clientMutationId(), IssuedSecret.class);
        return mutations.run(mutation, () -> locked(caller, input.id(), "id").map(application -> {
            OffsetDateTime now = OffsetDateTime.now(clock);
            application.revision.advance(
                    input.expectedVersion(),
                    caller.author(),
                    now,
                    () -> new IssuedSecret(application.toRecord(), null));
            String secret = ClientSecret.next();
            application.replaceSecret(secret, Boolean.TRUE.equals(input.endPresent()) ? now : now.plus(OVERLAP));
            return Written.of(new IssuedSecret(application.toRecord(), secret), changed(application));
        }));
    }

    /** The application, kept from other writers; for administrators only. Runs inside a transaction. */
    Uni<ApplicationEntity> locked(Caller caller, String id, String field) {
        access.require(caller, PeoplePermissions.APPLICATIONS);
        UUID uuid = GlobalId.uuid(id, Application.TYPE).orElseThrow(() -> unknown(field));
        return applications.locked(caller.organization(), uuid).map(found -> found.orElseThrow(() -> unknown(field)));
    }

    static NewChange changed(ApplicationEntity application) {
        return NewChange.changed(Application.TYPE, application.id, null, application.revision.version());
    }

    private static NotFound unknown(String field) {
        return new NotFound("There is no such application.", field);
    }
}
