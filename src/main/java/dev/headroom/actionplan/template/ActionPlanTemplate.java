package dev.headroom.actionplan.template;

import dev.headroom.actionplan.StageGate;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Patch;
import dev.headroom.platform.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What action plans begin with, as data an administrator edits. Every change is a new version; a plan is a copy of the
 * version it began with, and does not change with it.
 */
@Description("What action plans begin with: roles, milestones, tasks and what waits for what. A plan is a copy of the"
        + " version it began with.")
public record ActionPlanTemplate(
        @Ignore UUID uuid,

        @NonNull @Description("What people choose it by; at most 200 characters.")
        String name,

        @Description("When to use it; at most 2,000 characters; null when nobody says.") @Nullable
        String purpose,

        @NonNull @Description("What the customer will have when a plan is reached; at most 2,000 characters.")
        String outcome,

        @NonNull @Description("The parts people take, at most 50.")
        List<@NonNull TemplateRole> roles,

        @NonNull @Description("The milestones in their order, at most 50.")
        List<@NonNull TemplateMilestone> milestones,

        @NonNull @Description("The tasks in their order, at most 300.")
        List<@NonNull TemplateTask> tasks,

        @NonNull @Description("What waits for what, at most 900.")
        List<@NonNull TemplateDependency> dependencies,

        @NonNull
        @Description("Which of the seller's own stages fits which stage of the customer's buying, at most one each.")
        List<@NonNull StageGate> gates,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "ActionPlanTemplate";

    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_ROLES = 50;
    private static final int MOST_MILESTONES = 50;
    private static final int MOST_TASKS = 300;
    private static final int MOST_DEPENDENCIES = 900;
    private static final int MOST_GATES = 5;

    public ActionPlanTemplate {
        name = Text.name(name, "name");
        purpose = purpose == null ? null : Text.note(purpose, LONGEST_TEXT, "purpose");
        outcome = Text.note(outcome, LONGEST_TEXT, "outcome");
        if (outcome.isEmpty()) {
            throw new BadInput("The text is empty: say what the customer will have.", "outcome");
        }
        roles = list(roles, MOST_ROLES, "roles");
        milestones = list(milestones, MOST_MILESTONES, "milestones");
        tasks = list(tasks, MOST_TASKS, "tasks");
        dependencies = list(dependencies, MOST_DEPENDENCIES, "dependencies");
        gates = list(gates, MOST_GATES, "gates");
        if (milestones.isEmpty()) {
            throw new BadInput("The template has no milestone: say what is to be reached.", "milestones");
        }
        requireKnown(roles, milestones, tasks, dependencies);
    }

    @Id
    @NonNull
    @Override
    @Description("The template's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    /** The same, with all days following from what waits for what. */
    ActionPlanTemplate withoutOffsets() {
        List<TemplateTask> undated =
                tasks.stream().map(TemplateTask::withoutOffset).toList();
        return new ActionPlanTemplate(
                uuid, name, purpose, outcome, roles, milestones, undated, dependencies, gates, version);
    }

    private static <T> List<T> list(List<T> items, int most, String field) {
        if (items.size() > most) {
            throw new LimitExceeded("A template holds at most " + most + " " + field + ": leave some out.", field);
        }
        return List.copyOf(items);
    }

    private static void requireKnown(
            List<TemplateRole> roles,
            List<TemplateMilestone> milestones,
            List<TemplateTask> tasks,
            List<TemplateDependency> dependencies) {
        Map<String, Side> sides = distinct(roles, TemplateRole::key, "roles").stream()
                .collect(Collectors.toMap(TemplateRole::key, TemplateRole::side));
        Set<String> reached = distinct(milestones, TemplateMilestone::key, "milestones").stream()
                .map(TemplateMilestone::key)
                .collect(Collectors.toSet());
        Patch.each(milestones, "milestones", milestone -> requireVerifiers(milestone, sides));
        Set<String> nodes = new HashSet<>(reached);
        Patch.each(tasks, "tasks", task -> {
            if (!nodes.add(task.key())) {
                throw new BadInput("Another task or milestone has this key: rename one.", "key");
            }
            TemplateKey.requireKnown(reached, task.milestone(), "milestone", "milestone");
            requireOwner(task, sides);
        });
        Patch.each(dependencies, "dependencies", dependency -> {
            TemplateKey.requireKnown(nodes, dependency.from(), "task or milestone", "from");
            TemplateKey.requireKnown(nodes, dependency.to(), "task or milestone", "to");
        });
    }

    private static void requireOwner(TemplateTask task, Map<String, Side> sides) {
        TemplateKey.requireKnown(sides.keySet(), task.role(), "role", "role");
        if (task.internal() && sides.get(task.role()) != Side.SELLER) {
            throw new BadInput("The other side does not see an internal task: let one of yours own it.", "role");
        }
    }

    private static void requireVerifiers(TemplateMilestone milestone, Map<String, Side> sides) {
        Patch.each(milestone.outcomes(), "outcomes", outcome -> {
            String verifier = outcome.verifier();
            if (verifier != null) {
                TemplateKey.requireKnown(sides.keySet(), verifier, "role", "verifier");
                if (sides.get(verifier) != Side.BUYER) {
                    throw new BadInput("The buyer's side verifies: name one of its roles, or none.", "verifier");
                }
            }
        });
    }

    private static <T> List<T> distinct(List<T> items, Function<T, String> key, String field) {
        Set<String> keys = new HashSet<>();
        Patch.each(items, field, item -> {
            if (!keys.add(key.apply(item))) {
                throw new BadInput("Another one has this key: rename one.", "key");
            }
        });
        return items;
    }
}
