package dev.headroom.actionplan.trail;

import dev.headroom.actionplan.Act;
import dev.headroom.actionplan.TrailAction;
import dev.headroom.actionplan.TrailEntry;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What one accepted change did to a plan. */
@Description("What one accepted change did to a plan, chained to the one before by its hash.")
public record ActionPlanTrailEntry(
        @NonNull @Description("The version it made.") Integer number,

        @NonNull @Description("What was done.") TrailAction action,

        @Id @Description("The id of the task, milestone or outcome it was about; null for the whole.") @Nullable
        String targetId,

        @NonNull @Description("The same for a person to read.")
        String sentence,

        @NonNull @Description("What was changed, a line each.")
        List<@NonNull String> details,

        @NonNull @Description("Whether the other side only sees that there is an entry.")
        Boolean internal,

        @NonNull @Description("Who did it, and when.") Act act,

        @NonNull @Description("The hash of the entry before; empty for the first.")
        String previousHash,

        @NonNull @Description("SHA-256 over what it says, in hexadecimal.")
        String bodyHash,

        @NonNull @Description("SHA-256 over its number, whether it is internal, previousHash and bodyHash.")
        String hash) {

    /** Of what never leaves the organization others are told only that it is there. */
    static ActionPlanTrailEntry of(TrailEntry entry, boolean inside) {
        boolean told = inside || !entry.internal();
        UUID target = told ? entry.target() : null;
        return new ActionPlanTrailEntry(
                entry.number(),
                entry.action(),
                target == null ? null : target.toString(),
                told ? entry.sentence() : "An entry that stays inside the seller's organization.",
                told ? entry.details() : List.of(),
                entry.internal(),
                entry.act(),
                entry.previousHash(),
                entry.bodyHash(),
                entry.hash());
    }
}
