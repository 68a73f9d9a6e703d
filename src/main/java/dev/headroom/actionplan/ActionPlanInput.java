package dev.headroom.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What people write into action plans. */
public final class ActionPlanInput {

    private ActionPlanInput() {}

    /** A class, because it holds calendars to put. */
    @Input("CreateActionPlanInput")
    @Description("A new action plan, as a draft: from a template, or empty.")
    public static class Create {

        @Id
        @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
        public @Nullable String id;

        @Id
        @NonNull
        @Description("The account it is with.")
        public String account;

        @Id
        @Description("The template to begin with: its roles become parts nobody has taken yet; left out, the plan"
                + " begins empty.")
        public @Nullable String template;

        @NonNull
        @Description("The day the customer wants the outcome by: their go-live or start.")
        public LocalDate targetOn;

        @Description("Its title; at most 200 characters; left out, the template's name.")
        public @Nullable String title;

        @Description("What the customer will have when it is reached, in their words; at most 2,000 characters; left"
                + " out, as the template says.")
        public @Nullable String outcome;

        @Id
        @Description("The member who answers for it; left out, the member who creates it.")
        public @Nullable String owner;

        @Id
        @Description("The account plan it serves.")
        public @Nullable String accountPlan;

        @Description("When each side works, for days that are reckoned back from the target.")
        public @Nullable List<ActionPlanItemInput.@Nullable PutCalendar> calendars;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeActionPlanInput")
    @Description("A change of what a plan says. What is left out stays as it is. Removals go first; then everything is"
            + " put, in the order of the fields.")
    public static class Change {

        @Id
        @NonNull
        @Description("The plan to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("The new title; at most 200 characters.")
        public @Nullable Optional<String> title;

        @Description("What the customer will have when it is reached; at most 2,000 characters.")
        public @Nullable Optional<String> outcome;

        @Description("The day the customer wants it by. Of a plan both sides have signed, propose another day instead,"
                + " or offer the plan again.")
        public @Nullable Optional<LocalDate> targetOn;

        @Id
        @Description("The member who answers for it.")
        public @Nullable Optional<String> owner;

        @Description("Which of your own stages fits which stage of the customer's buying; they replace the present"
                + " ones.")
        public @Nullable List<ActionPlanItemInput.@Nullable Gate> gates;

        @Description("The domains that invited addresses must have, at most 20; they replace the present ones; none"
                + " for any.")
        public @Nullable List<@Nullable String> guestDomains;

        @Id
        @Description("The ids of participants, milestones with their outcomes, outcomes, tasks or dependencies to"
                + " remove; the dependencies of what is removed go with it. What both sides have signed is dropped"
                + " instead.")
        public @Nullable List<@Nullable String> remove;

        @Description("When each side works, new or changed.")
        public @Nullable List<ActionPlanItemInput.@Nullable PutCalendar> putCalendars;

        @Description("Participants, new or changed.")
        public @Nullable List<ActionPlanItemInput.@Nullable PutParticipant> putParticipants;

        @Description("Milestones, new or changed.")
        public @Nullable List<ActionPlanItemInput.@Nullable PutMilestone> putMilestones;

        @Description("Outcomes of milestones, new or changed.")
        public @Nullable List<ActionPlanItemInput.@Nullable PutOutcome> putOutcomes;

        @Description("Tasks, new or changed.")
        public @Nullable List<ActionPlanItemInput.@Nullable PutTask> putTasks;

        @Description("Dependencies, new or changed.")
        public @Nullable List<ActionPlanItemInput.@Nullable PutDependency> putDependencies;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }
}
