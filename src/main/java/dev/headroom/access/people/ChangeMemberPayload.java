package dev.headroom.access.people;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How changeMember ended. */
@Description("How changeMember ended.")
public record ChangeMemberPayload(
        @Description("The member as it now is; null when nothing was written.") @Nullable
        Member member,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write.") @Nullable
        SyncVersion syncVersion) {

    static ChangeMemberPayload of(Outcome<Member> outcome) {
        return new ChangeMemberPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
