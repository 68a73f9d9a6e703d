package dev.headroom.walletshare;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How assertCell ended. */
@Description("How assertCell ended.")
public record AssertCellPayload(
        @Description("The map as it now is; on CONFLICT as somebody else left it. Null when nothing was written, and"
                + " when it was but the map can't be shown: it is too large, or the caller may not read it.")
        @Nullable
        WalletShareMap walletShareMap,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write; null when nothing was"
                + " written, or when the log can't be reached just now.")
        @Nullable
        SyncVersion syncVersion) {

    static AssertCellPayload of(Outcome<AssertedCells> outcome, @Nullable WalletShareMap map) {
        return new AssertCellPayload(map, outcome.userErrors(), outcome.syncVersion());
    }
}
