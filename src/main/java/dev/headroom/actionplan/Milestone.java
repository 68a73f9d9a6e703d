package dev.headroom.actionplan;

import dev.headroom.platform.text.Text;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A point both sides can tell whether it is reached: it is when the buyer has verified each of its outcomes, and not
 * because anybody says so.
 */
@Description("A point that is reached when the buyer has verified each of its outcomes.")
public record Milestone(
        @Ignore UUID uuid,

        @NonNull @Description("Its title; at most 200 characters.")
        String title,

        @NonNull @Description("The stage of the customer's buying it belongs to.")
        BuyingStage stage,

        @NonNull @Description("Whether it is a hold point: what depends on it can't be begun before it is verified.")
        Boolean holdPoint,

        @NonNull @Description("What the customer can check, at most 10.")
        List<@NonNull MilestoneOutcome> outcomes) {

    public Milestone {
        title = Text.name(title, "title");
        outcomes = ActionPlanLimits.list(outcomes, ActionPlanLimits.OUTCOMES_PER_MILESTONE, "outcomes");
    }

    Milestone withOutcomes(List<MilestoneOutcome> changed) {
        return new Milestone(uuid, title, stage, holdPoint, changed);
    }

    @Id
    @NonNull
    @Description("The milestone's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }
}
