package dev.headroom.access.people;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Teams in the schema. */
@GraphQLApi
public class TeamApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final TeamService service;

    TeamApi(CurrentCaller caller, Cursors cursors, TeamService service) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
    }

    @Query
    @NonNull
    @Description("The organization's teams, by name. For members.")
    public Uni<TeamConnection> teams(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        PageRequest page = cursors.page(first, after, caller.get().organization(), "teams");
        return service.page(caller.get(), page).map(TeamConnection::of);
    }

    @Description("The team they are in; null when in none, or when the caller may not see teams.")
    public Uni<List<@Nullable Team>> team(@Source List<Member> members) {
        return each(members, Member::teamUuid);
    }

    @Description("The team above it; null at the top.")
    public Uni<List<@Nullable Team>> parent(@Source List<Team> teams) {
        return each(teams, Team::parentUuid);
    }

    @Mutation
    @NonNull
    @Description("Adds a team. For administrators.")
    public Uni<CreateTeamPayload> createTeam(
            @NonNull @Name("input") @Description("The new team.") TeamInput.Create input) {
        return service.create(caller.get(), input).map(CreateTeamPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes a team. For administrators.")
    public Uni<ChangeTeamPayload> changeTeam(
            @NonNull @Name("input") @Description("The change.") TeamInput.Change input) {
        return service.change(caller.get(), input).map(ChangeTeamPayload::of);
    }

    /** One team for each source, in their order, as a batch must answer. */
    private <S> Uni<List<@Nullable Team>> each(List<S> sources, Function<S, @Nullable UUID> id) {
        Caller reader = caller.get();
        Set<UUID> ids = sources.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
        return service.findVisible(reader, ids).map(found -> {
            List<@Nullable Team> teams = new ArrayList<>();
            for (S source : sources) {
                UUID key = id.apply(source);
                teams.add(key == null ? null : found.get(key));
            }
            return teams;
        });
    }
}
