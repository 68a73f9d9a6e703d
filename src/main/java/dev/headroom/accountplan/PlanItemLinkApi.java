package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.account.contact.Contact;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What stands behind the ids in the parts of a plan, in the schema. */
@GraphQLApi
public class PlanItemLinkApi {

    private final PlanLinks links;

    PlanItemLinkApi(PlanLinks links) {
        this.links = links;
    }

    @NonNull
    @Description("The member.")
    public Uni<List<@Nullable Member>> member(@Source List<PlanCollaborator> collaborators) {
        return links.members(collaborators, PlanCollaborator::memberUuid);
    }

    @Description("The contact who said so; null when they are no contact, or when the caller may not see them.")
    public Uni<List<@Nullable Contact>> contact(@Source List<Attribution> attributions) {
        return links.contacts(attributions, Attribution::contactUuid);
    }

    @NonNull
    @Description("The vendor.")
    public Uni<List<@Nullable Vendor>> vendor(@Source List<PlanCompetitor> competitors) {
        return links.vendors(competitors, PlanCompetitor::vendorUuid);
    }

    @Description("The unit it is limited to, with its parts; null when it is of the whole account, or when the caller"
            + " may not see it.")
    public Uni<List<@Nullable BusinessUnit>> unit(@Source List<PlanMeasure> measures) {
        return links.units(measures, PlanMeasure::unitUuid);
    }

    @Description("The offering it is limited to, with its parts; null when it is of all offerings.")
    public Uni<List<@Nullable Offering>> offering(@Source List<PlanMeasure> measures) {
        return links.offerings(measures, PlanMeasure::offeringUuid);
    }

    @Description("The one member who does it; null when nobody does yet.")
    public Uni<List<@Nullable Member>> owner(@Source List<PlanAction> actions) {
        return links.members(actions, PlanAction::ownerUuid);
    }

    @Name("owner")
    @Description("The member who answers for it; null when nobody does.")
    public Uni<List<@Nullable Member>> objectiveOwner(@Source List<PlanObjective> objectives) {
        return links.members(objectives, PlanObjective::ownerUuid);
    }

    @Name("owner")
    @Description("The member who watches it; null when nobody does.")
    public Uni<List<@Nullable Member>> riskOwner(@Source List<PlanRisk> risks) {
        return links.members(risks, PlanRisk::ownerUuid);
    }

    @Name("unit")
    @Description("The cell's unit; null unless it aims at a cell, or when the caller may not see it.")
    public Uni<List<@Nullable BusinessUnit>> aimedUnit(@Source List<ActionAim> aims) {
        return links.units(aims, ActionAim::unitUuid);
    }

    @Name("offering")
    @Description("The cell's offering; null unless it aims at a cell.")
    public Uni<List<@Nullable Offering>> aimedOffering(@Source List<ActionAim> aims) {
        return links.offerings(aims, ActionAim::offeringUuid);
    }

    @Name("contact")
    @Description("The contact; null unless it aims at one, or when the caller may not see them.")
    public Uni<List<@Nullable Contact>> aimedContact(@Source List<ActionAim> aims) {
        return links.contacts(aims, ActionAim::contactUuid);
    }
}
