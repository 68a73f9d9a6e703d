package dev.headroom.actionplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.Account;
import dev.headroom.account.contact.Contact;
import dev.headroom.actionplan.template.ActionPlanTemplate;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What stands behind the ids of an action plan, in the schema. */
@GraphQLApi
public class ActionPlanLinkApi {

    private final ActionPlanLinks links;

    ActionPlanLinkApi(ActionPlanLinks links) {
        this.links = links;
    }

    @Description("The account it is with; null when the caller may not see it any more.")
    public Uni<List<@Nullable Account>> account(@Source List<ActionPlan> plans) {
        return links.accounts(plans);
    }

    @NonNull
    @Description("The member who answers for it.")
    public Uni<List<@Nullable Member>> owner(@Source List<ActionPlan> plans) {
        return links.members(plans, plan -> plan.sellerSide().ownerUuid());
    }

    @Description("Its template in the version it began with; null when it began empty.")
    public Uni<List<@Nullable ActionPlanTemplate>> template(@Source List<ActionPlan> plans) {
        return links.templates(plans);
    }

    @Description("The member they are; null for everybody else.")
    public Uni<List<@Nullable Member>> member(@Source List<Participant> participants) {
        return links.members(participants, Participant::memberUuid);
    }

    @Description("The contact they are; null for everybody else, and when the caller may not see them.")
    public Uni<List<@Nullable Contact>> contact(@Source List<Participant> participants) {
        return links.contacts(participants);
    }
}
