package dev.headroom.actionplan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which of a plan's tasks a list shows. */
@Input("TaskFilter")
@Description("Which of a plan's tasks a list shows; all conditions hold.")
public record TaskFilter(
        @Id @Nullable @Description("Only tasks that lead to the milestone with this id.")
        String milestone,

        @Id @Nullable @Description("Only tasks of the participant with this id.")
        String owner,

        @Nullable @Description("Only tasks that are so far; a task nobody has begun is OPEN.")
        TaskState state) {

    static final TaskFilter ALL = new TaskFilter(null, null, null);

    boolean shows(ActionPlan plan, Task task) {
        return (milestone == null || milestone.equals(task.getMilestoneId()))
                && (owner == null || owner.equals(task.getOwnerId()))
                && (state == null || state == plan.progress().stateOf(task.uuid()));
    }
}
