package dev.headroom.actionplan;

import dev.headroom.access.CurrentCaller;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What of a plan is for members alone, in the schema: applications are a partner's, and get null. */
@GraphQLApi
public class ActionPlanInsideApi {

    private final CurrentCaller caller;

    ActionPlanInsideApi(CurrentCaller caller) {
        this.caller = caller;
    }

    @Description("The stage the seller believes the customer is in; null while nobody claims one, and for"
            + " applications.")
    public List<@Nullable StageClaim> stageClaim(@Source List<ActionPlan> plans) {
        return inside(plans, plan -> plan.sellerSide().stageClaim());
    }

    @Description("How many stages the claim is ahead of the evidence, -4 to 4; null while nobody claims one, where the"
            + " plan has no milestone, and for applications.")
    public List<@Nullable Integer> stageGap(@Source List<ActionPlan> plans) {
        return inside(plans, ActionPlan::stageGap);
    }

    @Description("Their address, in lower case; null when it is not known, and for applications.")
    public List<@Nullable String> email(@Source List<Participant> participants) {
        return inside(participants, Participant::email);
    }

    /** One value for each that was shown, in their order, as a batch must answer. */
    private <S, T> List<@Nullable T> inside(List<S> shown, Function<S, @Nullable T> value) {
        boolean outside = caller.get().isApplication();
        return shown.stream().map(one -> outside ? null : value.apply(one)).toList();
    }
}
