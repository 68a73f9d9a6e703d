package dev.headroom.access.people;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How createTeam ended. */
@Description("How createTeam ended.")
public record CreateTeamPayload(
        @Description("The team as it now is; null when nothing was written.") @Nullable
        Team team,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write.") @Nullable
        SyncVersion syncVersion) {

    static CreateTeamPayload of(Outcome<Team> outcome) {
        return new CreateTeamPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
