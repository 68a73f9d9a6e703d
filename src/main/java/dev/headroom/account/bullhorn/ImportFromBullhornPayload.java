package dev.headroom.account.bullhorn;

import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How importFromBullhorn ended. */
@Description("How importFromBullhorn ended.")
public record ImportFromBullhornPayload(
        @Description("What is being imported; null when nothing is.") @Nullable
        BullhornImport bullhornImport,

        @NonNull @Description("Why nothing is imported; empty when something is.")
        List<@NonNull UserError> userErrors) {

    static ImportFromBullhornPayload of(Outcome<BullhornImport> outcome) {
        return new ImportFromBullhornPayload(outcome.value(), outcome.userErrors());
    }
}
