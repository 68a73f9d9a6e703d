package dev.headroom.account.contact;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How changePerson ended. */
@Description("How changePerson ended.")
public record ChangePersonPayload(
        @Description("The person as it now is; on CONFLICT as somebody else left it; null when nothing was written.")
        @Nullable
        Person person,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description(
                "How far a reader of the change log must have read to see this write; null when nothing was written.")
        @Nullable
        SyncVersion syncVersion) {

    static ChangePersonPayload of(Outcome<Person> outcome) {
        return new ChangePersonPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
