package dev.headroom.accountplan.standing;

import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.Team;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Cost;
import dev.headroom.platform.identity.GlobalId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The manager's view of all plans at once, in the schema. */
@GraphQLApi
public class PlanRollUpApi {

    /** A quarter: the usual distance between two looks at a team's plans. */
    private static final int USUAL_DAYS = 90;

    private final CurrentCaller caller;
    private final PlanRollUps rollUps;
    private final Clock clock;

    PlanRollUpApi(CurrentCaller caller, PlanRollUps rollUps, Clock clock) {
        this.caller = caller;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("Where all plans stand that the caller may see and that are not closed, at most 500: what moved, what"
            + " is late, what hangs on one person, and which plans need help.")
    @Cost(1000)
    public Uni<AccountPlanRollUp> accountPlanRollUp(
            @Nullable
                    @Id
                    @Name("team")
                    @Description("Only plans of accounts owned in this team and the teams below it.")
                    String team,
            @Nullable @Name("since") @Description("The day to compare with; 90 days before asOf when left out.")
                    LocalDate since,
            @Nullable
                    @Name("asOf")
                    @Description("With what was recorded by the end of this day, UTC; today when left out.")
                    LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return rollUps.rollUp(caller.get(), uuid(team), since == null ? day.minusDays(USUAL_DAYS) : since, day);
    }

    private static @Nullable UUID uuid(@Nullable String team) {
        return team == null
                ? null
                : GlobalId.uuid(team, Team.TYPE)
                        .orElseThrow(() -> new NotFound("There is no such team, or you may not see it.", "team"));
    }
}
