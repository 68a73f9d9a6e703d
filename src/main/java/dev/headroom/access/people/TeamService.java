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
import dev.headroom.platform.sql.Trees;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and changes the tree of teams. */
@ApplicationScoped
class TeamService implements NodeLoader {

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final Organizations organizations;
    private final Teams teams;
    private final Clock clock;

    TeamService(Access access, Sql sql, Mutations mutations, Organizations organizations, Teams teams, Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.organizations = organizations;
        this.teams = teams;
        this.clock = clock;
    }

    Uni<Page<Team>> page(Caller caller, PageRequest request) {
        return sql.reading(caller.organization(), () -> {
            access.require(caller, PeoplePermissions.READ);
            return teams.page(caller.organization(), request);
        });
    }

    @Override
    public String type() {
        return Team.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return find(caller, ids).map(Map::copyOf);
    }

    Uni<Map<UUID, Team>> find(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> {
            access.require(caller, PeoplePermissions.READ);
            return teams.many(caller.organization(), ids).map(found -> found.stream()
                    .map(TeamEntity::toRecord)
                    .collect(Collectors.toUnmodifiableMap(Team::uuid, team -> team)));
        });
    }

    /** As {@link #find}, for teams named by objects that an application may see, too: it sees no team. */
    Uni<Map<UUID, Team>> findVisible(Caller caller, Collection<UUID> ids) {
        return PeoplePermissions.READ.isHeldBy(caller)
                ? find(caller, ids)
                : Uni.createFrom().item(Map.of());
    }

    Uni<Outcome<Team>> create(Caller caller, TeamInput.Create input) {
        return mutations.run(mutation(caller, "createTeam", input, input.clientMutationId()), () -> {
            access.require(caller, PeoplePermissions.WRITE);
            TeamEntity team = new TeamEntity();
            team.id = NewId.from(input.id());
            team.organization = caller.organization();
            team.rename(input.name());
            team.revision = Revision.first(caller.author(), OffsetDateTime.now(clock));
            return place(team, input.parent())
                    .chain(() -> teams.persistAndFlush(team))
                    .map(stored -> Written.of(stored.toRecord(), NewChange.created(Team.TYPE, stored.id, null)));
        });
    }

    Uni<Outcome<Team>> change(Caller caller, TeamInput.Change input) {
        return mutations.run(mutation(caller, "changeTeam", input, input.clientMutationId), () -> {
            access.require(caller, PeoplePermissions.WRITE);
            UUID id = GlobalId.uuid(input.id, Team.TYPE).orElseThrow(() -> unknown("id"));
            return organizations
                    .locked(caller.organization())
                    .chain(() -> teams.locked(caller.organization(), id))
                    .map(found -> found.orElseThrow(() -> unknown("id")))
                    .call(team -> apply(caller, team, input))
                    .map(team -> Written.of(
                            team.toRecord(), NewChange.changed(Team.TYPE, id, null, team.revision.version())));
        });
    }

    private Uni<Void> apply(Caller caller, TeamEntity team, TeamInput.Change input) {
        team.revision.advance(input.expectedVersion, caller.author(), OffsetDateTime.now(clock), team::toRecord);
        if (input.name != null) {
            team.rename(input.name.orElse(""));
        }
        Uni<Void> placed = input.parent == null ? Uni.createFrom().voidItem() : place(team, input.parent.orElse(null));
        return placed.chain(teams::flush);
    }

    /** Hangs the team below another one, or at the top. */
    private Uni<Void> place(TeamEntity team, @Nullable String parent) {
        if (parent == null) {
            team.parent = null;
            return Uni.createFrom().voidItem();
        }
        UUID above = GlobalId.uuid(parent, Team.TYPE).orElseThrow(() -> unknown("parent"));
        return teams.one(team.organization, above)
                .map(found -> found.orElseThrow(() -> unknown("parent")))
                .chain(() -> Trees.canHang("team", team.organization, team.id, above))
                .invoke(can -> {
                    if (!can) {
                        throw new BadInput(Trees.refusal(), "parent");
                    }
                    team.parent = above;
                })
                .replaceWithVoid();
    }

    private static Mutation<Team> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, Team.class);
    }

    private static NotFound unknown(String field) {
        return new NotFound("There is no such team.", field);
    }
}
