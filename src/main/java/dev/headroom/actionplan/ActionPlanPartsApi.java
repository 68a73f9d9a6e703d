package dev.headroom.actionplan;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The long lists of a plan in the schema: what it holds is at hand, so a page is cut from it. */
@GraphQLApi
public class ActionPlanPartsApi {

    private final CurrentCaller caller;
    private final Cursors cursors;

    ActionPlanPartsApi(CurrentCaller caller, Cursors cursors) {
        this.caller = caller;
        this.cursors = cursors;
    }

    @NonNull
    @Description("Its tasks in their order, internal ones included except for applications.")
    public Uni<TaskConnection> tasks(
            @Source ActionPlan plan,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("filter") @Description("Which of them.") TaskFilter filter) {
        TaskFilter wanted = filter == null ? TaskFilter.ALL : filter;
        var page = page(first, after, "tasks", plan, wanted);
        Set<UUID> hidden = hidden(plan);
        List<Task> shown = plan.content().tasks().stream()
                .filter(task -> wanted.shows(plan, task) && !hidden.contains(task.uuid()))
                .toList();
        return Uni.createFrom().item(() -> TaskConnection.of(page.slice(shown, Task::getId)));
    }

    @NonNull
    @Description("What waits for what. That a milestone waits for its own tasks is understood.")
    public Uni<TaskDependencyConnection> dependencies(
            @Source ActionPlan plan,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = page(first, after, "dependencies", plan, null);
        Set<UUID> hidden = hidden(plan);
        List<TaskDependency> shown = plan.content().dependencies().stream()
                .filter(link -> !hidden.contains(link.fromUuid()) && !hidden.contains(link.toUuid()))
                .toList();
        return Uni.createFrom().item(() -> TaskDependencyConnection.of(page.slice(shown, TaskDependency::getId)));
    }

    @NonNull
    @Description("How far its tasks are: those of which somebody has said anything, the one moved last at the end.")
    public Uni<TaskProgressConnection> progress(
            @Source ActionPlan plan,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = page(first, after, "progress", plan, null);
        Set<UUID> hidden = hidden(plan);
        List<TaskProgress> shown = plan.progress().tasks().stream()
                .filter(progress -> !hidden.contains(progress.taskUuid()))
                .toList();
        return Uni.createFrom().item(() -> TaskProgressConnection.of(page.slice(shown, TaskProgress::getTaskId)));
    }

    @NonNull
    @Description("The evidence that was handed in, the oldest first.")
    public Uni<EvidenceConnection> evidence(
            @Source ActionPlan plan,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Id @Nullable @Name("outcome") @Description("Only evidence for the outcome with this id.") String outcome) {
        var page = page(first, after, "evidence", plan, outcome);
        List<Evidence> shown = plan.progress().evidence().stream()
                .filter(item -> outcome == null || outcome.equals(item.getOutcomeId()))
                .toList();
        return Uni.createFrom().item(() -> EvidenceConnection.of(page.slice(shown, Evidence::getId)));
    }

    @NonNull
    @Description("The outcomes the seller's side claims, the last claim of each.")
    public Uni<OutcomeClaimConnection> claims(
            @Source ActionPlan plan,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = page(first, after, "claims", plan, null);
        return Uni.createFrom()
                .item(() ->
                        OutcomeClaimConnection.of(page.slice(plan.progress().claims(), OutcomeClaim::getOutcomeId)));
    }

    @NonNull
    @Description("What the buyer's side says of its outcomes, the last word on each.")
    public Uni<VerificationConnection> verifications(
            @Source ActionPlan plan,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = page(first, after, "verifications", plan, null);
        return Uni.createFrom()
                .item(() -> VerificationConnection.of(
                        page.slice(plan.progress().verifications(), Verification::getOutcomeId)));
    }

    @NonNull
    @Description("Notes that never leave the organization, at most 200; none for applications, which are a partner's.")
    public Uni<List<@NonNull InternalNote>> notes(@Source ActionPlan plan) {
        return Uni.createFrom()
                .item(() -> caller.get().isApplication()
                        ? List.of()
                        : plan.sellerSide().notes());
    }

    @NonNull
    @Description("What was said about it, internal comments included except for applications, the oldest first.")
    public Uni<PlanCommentConnection> comments(
            @Source ActionPlan plan,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Id @Nullable @Name("target") @Description("Only comments on the task, milestone or outcome with this id.")
                    String target) {
        var page = page(first, after, "comments", plan, target);
        boolean withinOrganization = !caller.get().isApplication();
        List<PlanComment> shown = plan.progress().comments().stream()
                .filter(comment -> withinOrganization || !comment.internal())
                .filter(comment -> target == null || target.equals(comment.getTargetId()))
                .toList();
        return Uni.createFrom().item(() -> PlanCommentConnection.of(page.slice(shown, PlanComment::getId)));
    }

    /** Applications are a partner's: what never leaves the organization is not for them. */
    private Set<UUID> hidden(ActionPlan plan) {
        return caller.get().isApplication() ? plan.content().internalTasks() : Set.of();
    }

    private PageRequest page(int first, @Nullable String after, String list, ActionPlan plan, @Nullable Object filter) {
        return cursors.page(first, after, caller.get().organization(), list, plan.uuid(), filter);
    }
}
