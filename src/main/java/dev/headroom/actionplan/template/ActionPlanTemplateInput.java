package dev.headroom.actionplan.template;

import dev.headroom.actionplan.BuyingStage;
import dev.headroom.actionplan.EvidenceKind;
import dev.headroom.actionplan.StageGate;
import dev.headroom.actionplan.schedule.DependencyKind;
import dev.headroom.actionplan.schedule.LagUnit;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.mutations.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on templates of action plans. */
public final class ActionPlanTemplateInput {

    private ActionPlanTemplateInput() {}

    @Input("CreateActionPlanTemplateInput")
    @Description("A new template of action plans.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @NonNull @Description("What it says.") Content content,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("ChangeActionPlanTemplateInput")
    @Description("What a template says from its next version on. Plans keep what they began with.")
    public record Change(
            @Id @NonNull @Description("The template to change.")
            String id,

            @NonNull @Description("The version the change was made on.")
            Integer expectedVersion,

            @NonNull @Description("All it says; what it said before is replaced.")
            Content content,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("ActionPlanTemplateContentInput")
    @Description("What a template says.")
    public record Content(
            @NonNull @Description("What people choose it by; at most 200 characters.")
            String name,

            @Nullable @Description("When to use it; at most 2,000 characters.")
            String purpose,

            @NonNull @Description("What the customer will have when a plan is reached; at most 2,000 characters.")
            String outcome,

            @NonNull @Description("The parts people take, at most 50.")
            List<@Nullable Role> roles,

            @NonNull @Description("The milestones in their order, 1 to 50.")
            List<@Nullable Reached> milestones,

            @NonNull @Description("The tasks in their order, at most 300.")
            List<@Nullable Work> tasks,

            @Nullable @Description("What waits for what, at most 900.")
            List<@Nullable Link> dependencies,

            @Nullable @Description("Which of your own stages fits which stage of the customer's buying.")
            List<@Nullable Gate> gates) {

        ActionPlanTemplate template(UUID id, int version) {
            return new ActionPlanTemplate(
                    id,
                    name,
                    purpose,
                    outcome,
                    all(roles, "roles", role -> new TemplateRole(role.key(), role.side(), role.role())),
                    all(milestones, "milestones", Reached::milestone),
                    all(tasks, "tasks", Work::task),
                    all(dependencies, "dependencies", Link::dependency),
                    all(gates, "gates", gate -> new StageGate(gate.stage(), gate.sellerStage())),
                    version);
        }
    }

    @Input("TemplateRoleInput")
    @Description("A part somebody takes.")
    public record Role(
            @NonNull
            @Description("What tasks and outcomes name it by: a small letter, then up to 39 small letters, digits or"
                    + " underscores.")
            String key,

            @NonNull @Description("Whose side it is on.") Side side,

            @NonNull @Description("What the part is called; at most 200 characters.")
            String role) {}

    @Input("TemplateMilestoneInput")
    @Description("A milestone.")
    public record Reached(
            @NonNull @Description("What tasks and dependencies name it by, unique among milestones and tasks.")
            String key,

            @NonNull @Description("Its title; at most 200 characters.")
            String title,

            @NonNull @Description("The stage of the customer's buying it belongs to.")
            BuyingStage stage,

            @Nullable
            @Description("Whether what depends on it can't be begun before it is verified; false when left out.")
            Boolean holdPoint,

            @NonNull @Description("What the customer can check, 1 to 10.")
            List<@Nullable Checked> outcomes) {

        TemplateMilestone milestone() {
            List<TemplateOutcome> checked = all(
                    outcomes,
                    "outcomes",
                    outcome -> new TemplateOutcome(outcome.criterion(), outcome.evidence(), outcome.verifier()));
            return new TemplateMilestone(key, title, stage, Boolean.TRUE.equals(holdPoint), checked);
        }
    }

    @Input("TemplateOutcomeInput")
    @Description("Something the customer can check.")
    public record Checked(
            @NonNull @Description("What must be so; at most 2,000 characters.")
            String criterion,

            @NonNull @Description("The evidence that is asked for.")
            EvidenceKind evidence,

            @Nullable @Description("The key of the buyer's role that verifies it; left out, any of them may.")
            String verifier) {}

    @Input("TemplateTaskInput")
    @Description("A task.")
    public record Work(
            @NonNull @Description("What dependencies name it by, unique among milestones and tasks.")
            String key,

            @NonNull @Description("The key of the milestone it leads to.")
            String milestone,

            @NonNull @Description("What is to be done; at most 200 characters.")
            String title,

            @Nullable @Description("How, and what helps; at most 2,000 characters.")
            String description,

            @NonNull @Description("The key of the role that does it.")
            String role,

            @NonNull @Description("How long it takes, in working days of its role's side, 0 to 260.")
            Integer workdays,

            @Nullable @Description("The kind of step, such as LEGAL_REVIEW.")
            String stepType,

            @Nullable @Description("Whether it never leaves the organization; false when left out.")
            Boolean internal,

            @Nullable
            @Description("How many working days before the target it must be finished, 0 to 1,000; left out, that"
                    + " follows from what depends on it.")
            Integer workdaysBeforeTarget) {

        TemplateTask task() {
            return new TemplateTask(
                    key,
                    milestone,
                    title,
                    description,
                    role,
                    workdays,
                    stepType,
                    Boolean.TRUE.equals(internal),
                    workdaysBeforeTarget);
        }
    }

    @Input("TemplateDependencyInput")
    @Description("What waits for what.")
    public record Link(
            @NonNull @Description("The key of the task or milestone that comes first.")
            String from,

            @NonNull @Description("The key of the task or milestone that waits.")
            String to,

            @Nullable @Description("Which end waits for which; FINISH_TO_START when left out.")
            DependencyKind kind,

            @Nullable @Description("How many days lie between, -1,000 to 1,000; 0 when left out.")
            Integer lag,

            @Nullable @Description("What the days are; WORKDAY when left out.")
            LagUnit lagUnit) {

        TemplateDependency dependency() {
            return new TemplateDependency(
                    from,
                    to,
                    kind == null ? DependencyKind.FINISH_TO_START : kind,
                    lag == null ? 0 : lag,
                    lagUnit == null ? LagUnit.WORKDAY : lagUnit);
        }
    }

    @Input("TemplateGateInput")
    @Description("Which of your own stages fits a stage of the customer's buying.")
    public record Gate(
            @NonNull @Description("The stage of the customer's buying.")
            BuyingStage stage,

            @NonNull @Description("The name of your stage; at most 200 characters.")
            String sellerStage) {}

    private static <I, T> List<T> all(@Nullable List<@Nullable I> inputs, String list, Function<I, T> made) {
        List<T> items = new ArrayList<>();
        Patch.each(inputs, list, input -> items.add(made.apply(input)));
        return items;
    }
}
