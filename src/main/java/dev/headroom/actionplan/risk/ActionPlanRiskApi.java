package dev.headroom.actionplan.risk;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.graphql.Cost;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Which action plans need help, in the schema. */
@GraphQLApi
public class ActionPlanRiskApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final RiskRanking ranking;

    ActionPlanRiskApi(CurrentCaller caller, Cursors cursors, RiskRanking ranking) {
        this.caller = caller;
        this.cursors = cursors;
        this.ranking = ranking;
    }

    @Query
    @NonNull
    @Description("The open action plans the caller may see that need help, the worst first, each with its reasons and"
            + " the one task to ask for today; of more than 500 open plans the newest 500. Ranked anew for each page.")
    @Cost(1000)
    public Uni<AtRiskPlanConnection> actionPlansAtRisk(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "actionPlansAtRisk");
        return ranking.rank(caller.get(), page);
    }
}
