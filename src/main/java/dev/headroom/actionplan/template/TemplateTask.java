package dev.headroom.actionplan.template;

import dev.headroom.actionplan.ActionPlanLimits;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A task of every plan of the template. */
@Description("A task of every plan of the template.")
public record TemplateTask(
        @NonNull
        @Description("What dependencies name it by, unique among milestones and tasks: a small letter, then up to 39"
                + " small letters, digits or underscores.")
        String key,

        @NonNull @Description("The key of the milestone it leads to.")
        String milestone,

        @NonNull @Description("What is to be done; at most 200 characters.")
        String title,

        @Description("How, and what helps; at most 2,000 characters; null when the title says it.") @Nullable
        String description,

        @NonNull @Description("The key of the role that does it.")
        String role,

        @NonNull @Description("How long it takes, in working days of its role's side, 0 to 260.")
        Integer workdays,

        @Description("The kind of step, such as LEGAL_REVIEW: what it took before is reckoned with; null for none.")
        @Nullable
        String stepType,

        @NonNull @Description("Whether it never leaves the organization.")
        Boolean internal,

        @Description("How many working days of its role's side before the target it must be finished, 0 to 1,000; null"
                + " when that follows from what depends on it.")
        @Nullable
        Integer workdaysBeforeTarget) {

    private static final Pattern STEP_TYPE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_OFFSET = 1_000;

    public TemplateTask {
        TemplateKey.require(key);
        title = Text.name(title, "title");
        description = description == null ? null : Text.note(description, LONGEST_TEXT, "description");
        if (workdays < 0 || workdays > ActionPlanLimits.WORKDAYS) {
            throw new BadInput("A task takes 0 to " + ActionPlanLimits.WORKDAYS + " working days.", "workdays");
        }
        if (stepType != null && !STEP_TYPE.matcher(stepType).matches()) {
            throw new BadInput("A kind of step is written as LEGAL_REVIEW: capitals, digits and _.", "stepType");
        }
        if (workdaysBeforeTarget != null && (workdaysBeforeTarget < 0 || workdaysBeforeTarget > LONGEST_OFFSET)) {
            throw new BadInput(
                    "A task is finished 0 to " + LONGEST_OFFSET + " working days before the target.",
                    "workdaysBeforeTarget");
        }
    }

    TemplateTask withoutOffset() {
        return new TemplateTask(key, milestone, title, description, role, workdays, stepType, internal, null);
    }
}
