package dev.headroom.actionplan.template;

import dev.headroom.actionplan.ActionPlanLimits;
import dev.headroom.actionplan.BuyingStage;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A milestone of every plan of the template. */
@Description("A milestone of every plan of the template.")
public record TemplateMilestone(
        @NonNull
        @Description("What tasks and dependencies name it by, unique among milestones and tasks: a small letter, then"
                + " up to 39 small letters, digits or underscores.")
        String key,

        @NonNull @Description("Its title; at most 200 characters.")
        String title,

        @NonNull @Description("The stage of the customer's buying it belongs to.")
        BuyingStage stage,

        @NonNull @Description("Whether what depends on it can't be begun before it is verified.")
        Boolean holdPoint,

        @NonNull @Description("What the customer can check, at least one and at most 10.")
        List<@NonNull TemplateOutcome> outcomes) {

    public TemplateMilestone {
        TemplateKey.require(key);
        title = Text.name(title, "title");
        outcomes = List.copyOf(outcomes);
        if (outcomes.isEmpty() || outcomes.size() > ActionPlanLimits.OUTCOMES_PER_MILESTONE) {
            throw new BadInput(
                    "A milestone has 1 to " + ActionPlanLimits.OUTCOMES_PER_MILESTONE
                            + " outcomes: what nobody can verify can't be reached.",
                    "outcomes");
        }
    }
}
