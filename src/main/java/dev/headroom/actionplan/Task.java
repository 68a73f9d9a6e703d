package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A piece of work with one owner, on one side. When it is done by is computed, from what depends on what. */
@Description("A piece of work with one owner. When it is due is computed, from what depends on what.")
public record Task(
        @Ignore UUID uuid,

        @Ignore UUID milestoneUuid,

        @NonNull @Description("What is to be done; at most 200 characters.")
        String title,

        @Description("How, and what helps; at most 2,000 characters; null when the title says it.") @Nullable
        String description,

        @Ignore UUID ownerUuid,

        @NonNull @Description("How long it takes, in working days of its owner's side, 0 to 260.")
        Integer workdays,

        @Description("The kind of step, such as LEGAL_REVIEW: what it took before is reckoned with; null for none.")
        @Nullable
        String stepType,

        @NonNull @Description("What decides its dates besides what it depends on.")
        ConstraintKind constraint,

        @Description("The day of the constraint; null unless it is MUST_FINISH_ON or NO_EARLIER_THAN.") @Nullable
        LocalDate constraintOn,

        @NonNull @Description("Whether it never leaves the organization.")
        Boolean internal,

        @Description("The id of the account plan's action it serves: a UUID of that plan; null for none.") @Nullable
        String planAction,

        @Description("The global id of the commitment it came of; null for none.") @Nullable
        String commitment) {

    private static final Pattern STEP_TYPE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int LONGEST_ID = 200;

    public Task {
        title = Text.name(title, "title");
        description = ActionPlanLimits.text(description, "description");
        if (workdays < 0 || workdays > ActionPlanLimits.WORKDAYS) {
            throw new BadInput(
                    "A task takes 0 to " + ActionPlanLimits.WORKDAYS + " working days: split a longer one.",
                    "workdays");
        }
        if (stepType != null && !STEP_TYPE.matcher(stepType).matches()) {
            throw new BadInput("A kind of step is written as LEGAL_REVIEW: capitals, digits and _.", "stepType");
        }
        requireDay(constraint, constraintOn);
        planAction = planAction == null ? null : Text.note(planAction, LONGEST_ID, "planAction");
        commitment = commitment == null ? null : Text.note(commitment, LONGEST_ID, "commitment");
    }

    /** The same without the ids of our own records: to link them is no change of what both sides signed. */
    Task shared() {
        return new Task(
                uuid,
                milestoneUuid,
                title,
                description,
                ownerUuid,
                workdays,
                stepType,
                constraint,
                constraintOn,
                internal,
                null,
                null);
    }

    private static void requireDay(ConstraintKind constraint, @Nullable LocalDate on) {
        boolean dated = constraint == ConstraintKind.MUST_FINISH_ON || constraint == ConstraintKind.NO_EARLIER_THAN;
        if (dated && on == null) {
            throw new BadInput("The constraint " + constraint + " needs a day: give it.", "constraintOn");
        }
        if (!dated && on != null) {
            throw new BadInput("The constraint " + constraint + " has no day: leave it out.", "constraintOn");
        }
        if (on != null) {
            ActionPlanLimits.day(on, "constraintOn");
        }
    }

    @Id
    @NonNull
    @Description("The task's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @NonNull
    @Description("The id of the milestone it leads to.")
    public String getMilestoneId() {
        return milestoneUuid.toString();
    }

    @Id
    @NonNull
    @Description("The id of the participant who does it.")
    public String getOwnerId() {
        return ownerUuid.toString();
    }
}
