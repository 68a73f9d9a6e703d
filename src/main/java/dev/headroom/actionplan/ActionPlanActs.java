package dev.headroom.actionplan;

import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs one step of one actor on one plan, whoever they are: the step makes the next version from the present one, and
 * when somebody else was faster, once more from what they left. Who may reach the plan is for the caller to check, in
 * what finds it.
 */
@ApplicationScoped
public class ActionPlanActs {

    private final DocumentMutations mutations;
    private final Documents<ActionPlan> documents;
    private final PlanSchedules schedules;
    private final Clock clock;

    /** Makes the next version of a plan, or refuses. */
    @FunctionalInterface
    public interface Step {

        Uni<ActionPlan> next(ActionPlan plan, Act act);
    }

    ActionPlanActs(
            DocumentMutations mutations,
            DocumentStore store,
            ActionPlanForm form,
            PlanSchedules schedules,
            Clock clock) {
        this.mutations = mutations;
        this.documents = store.of(form);
        this.schedules = schedules;
        this.clock = clock;
    }

    /**
     * Runs the step.
     *
     * @param found the plan, if the actor may act on it; read again for each try
     * @param actor who acts, told by the plan as it is then
     */
    public Uni<Outcome<ActionPlan>> run(
            Mutation<ActionPlan> mutation,
            UUID plan,
            Supplier<Uni<ActionPlan>> found,
            Function<ActionPlan, Actor> actor,
            Step step) {
        return mutations.run(mutation, documents, plan, () -> found.get()
                .chain(present -> step.next(present, actor.apply(present).act(OffsetDateTime.now(clock)))
                        .call(changed -> requireDates(present, changed))
                        .map(changed -> DocumentWrite.over(changed, present.version()))));
    }

    /** Refuses days with which no schedule is possible: nobody could look at the plan any more, nor mend it. */
    private Uni<Void> requireDates(ActionPlan present, ActionPlan changed) {
        return Multi.createFrom()
                .items(PlanDays.toCheck(present, changed).stream())
                .onItem()
                .transformToUniAndConcatenate(schedules::of)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
