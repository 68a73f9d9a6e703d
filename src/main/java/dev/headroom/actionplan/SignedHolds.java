package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What both sides signed to wait for a hold point, and what a hold point waits for: neither side unties that by itself,
 * because nothing but the dependencies holds back what must not begin before the buyer's side has verified.
 *
 * @param content what the plan says before the edit
 */
record SignedHolds(ActionPlanContent content, Agreement agreement) {

    /** The refusal of an edit after which something signed no longer waits; empty when everything does. */
    Optional<BadInput> broken(ActionPlanContent after, String... field) {
        if (agreement.baseline().isEmpty()) {
            return Optional.empty();
        }
        ActionPlanContent before = signedOnly(content.shared());
        ActionPlanContent left = after.shared();
        return before.milestones().stream()
                .filter(Milestone::holdPoint)
                .flatMap(hold -> untied(hold, before, left).stream())
                .findFirst()
                .map(sentence -> new BadInput(sentence, field));
    }

    private static Optional<String> untied(Milestone hold, ActionPlanContent before, ActionPlanContent left) {
        Set<UUID> waiting = HoldPoints.after(hold.uuid(), left);
        return HoldPoints.after(hold.uuid(), before).stream()
                .filter(held -> !waiting.contains(held))
                .findFirst()
                .map(held -> "Both sides have signed that \"" + before.called(held) + "\" waits for the hold point \""
                        + hold.title() + "\": keep the dependency between them.")
                .or(() -> before.dependencies().stream()
                        .filter(link -> link.toUuid().equals(hold.uuid()) && !isIn(left, link))
                        .findFirst()
                        .map(link -> "Both sides have signed that the hold point \"" + hold.title() + "\" waits for \""
                                + before.called(link.fromUuid()) + "\": keep the dependency between them."));
    }

    private static boolean isIn(ActionPlanContent left, TaskDependency link) {
        return left.dependencies().stream()
                .anyMatch(other -> other.fromUuid().equals(link.fromUuid())
                        && other.toUuid().equals(link.toUuid()));
    }

    /** Of what both sides see, what they signed days for: what was added since is free. */
    private ActionPlanContent signedOnly(ActionPlanContent shared) {
        return shared.only(this::isSigned);
    }

    private boolean isSigned(UUID id) {
        return agreement.baseline().flatMap(last -> last.dueOn(id)).isPresent();
    }
}
