package dev.headroom.account.work;

import dev.headroom.platform.mutations.UserError;
import java.util.List;
import java.util.UUID;

/**
 * Whether a plan took work in.
 *
 * @param item the id of the task or action it is there
 * @param refusals why the plan did not take it; empty when it did
 */
public record Placement(UUID item, List<UserError> refusals) {

    public Placement {
        refusals = List.copyOf(refusals);
    }

    public static Placement of(UUID item) {
        return new Placement(item, List.of());
    }

    public boolean isRefused() {
        return !refusals.isEmpty();
    }
}
