package dev.headroom.accountplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A review that was held: what was decided, which actions came of it, and how things stood, against which the next one
 * is prepared.
 *
 * @param openActions the actions somebody still had to do, with their due dates at that time
 */
@Description("A review of a plan that was held: what was decided, which actions came of it, and how things stood.")
public record PlanReview(
        @Ignore UUID uuid,

        @NonNull @Description("The day it was held.") LocalDate heldOn,

        @NonNull @Description("What was decided, at most 50 sentences of at most 1,000 characters.")
        List<@NonNull String> decisions,

        @Ignore List<UUID> actionUuids,

        @NonNull @Description("How the account stood.") PlanFigures figures,

        @Ignore List<OpenAction> openActions,

        @NonNull @Description("Who recorded it, and when.") Stamp recorded) {

    /** An action that had to be done at the time, and by when. */
    public record OpenAction(UUID uuid, LocalDate dueOn) {}

    public PlanReview {
        decisions = PlanLimits.list(decisions, PlanLimits.DECISIONS_PER_REVIEW, "decisions", "decisions").stream()
                .map(decision -> PlanLimits.required(decision, PlanLimits.REASON, "decisions"))
                .toList();
        actionUuids = List.copyOf(actionUuids);
        openActions = List.copyOf(openActions);
    }

    /** The review for whoever sees a part of the plan's accounts. */
    public PlanReview withoutTotals() {
        return new PlanReview(uuid, heldOn, decisions, actionUuids, figures.withoutTotals(), openActions, recorded);
    }

    @Id
    @NonNull
    @Description("The review's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @NonNull
    @Description("The ids of the actions that came of it, at most 500.")
    public List<@NonNull String> getActionIds() {
        return actionUuids.stream().map(UUID::toString).toList();
    }
}
