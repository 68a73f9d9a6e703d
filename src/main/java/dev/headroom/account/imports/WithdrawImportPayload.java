package dev.headroom.account.imports;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How withdrawImport ended. */
@Description("How withdrawImport ended.")
public record WithdrawImportPayload(
        @Description("The import as it now is; on CONFLICT as somebody else left it; null when nothing was written.")
        @Nullable
        ImportJob importJob,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description(
                "How far a reader of the change log must have read to see this write; null when nothing was written.")
        @Nullable
        SyncVersion syncVersion) {

    static WithdrawImportPayload of(Outcome<ImportJob> outcome) {
        return new WithdrawImportPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
