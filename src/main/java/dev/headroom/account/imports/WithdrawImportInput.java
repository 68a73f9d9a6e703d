package dev.headroom.account.imports;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which import is taken back. */
@Input("WithdrawImportInput")
@Description("Which import is taken back.")
public record WithdrawImportInput(
        @Id @NonNull @Description("The import.") String id,

        @NonNull @Description("The version of the import that was looked at.")
        Integer expectedVersion,

        @Nullable @Description("An idempotency key: the same key again replays the first answer.")
        String clientMutationId) {}
