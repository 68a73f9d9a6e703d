package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.Account;
import dev.headroom.accountplan.template.PlanTemplate;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What stands behind the ids of a plan, in the schema. */
@GraphQLApi
public class AccountPlanLinkApi {

    private final PlanLinks links;

    AccountPlanLinkApi(PlanLinks links) {
        this.links = links;
    }

    @Description("The account it is of; null when the caller may not see it any more.")
    public Uni<List<@Nullable Account>> account(@Source List<AccountPlan> plans) {
        return links.accounts(plans, plan -> plan.basis().accountUuid());
    }

    @NonNull
    @Description("The member who owns it.")
    public Uni<List<@Nullable Member>> owner(@Source List<AccountPlan> plans) {
        return links.members(plans, plan -> plan.content().ownerUuid());
    }

    @NonNull
    @Description("Its template in the version it began with.")
    public Uni<List<@Nullable PlanTemplate>> template(@Source List<AccountPlan> plans) {
        return links.templates(plans, plan -> plan.basis().template());
    }

    @Description("The plan of the period before; null when there is none.")
    public Uni<List<@Nullable AccountPlan>> previousPlan(@Source List<AccountPlan> plans) {
        return links.plans(plans, plan -> plan.basis().previousPlanUuid());
    }
}
