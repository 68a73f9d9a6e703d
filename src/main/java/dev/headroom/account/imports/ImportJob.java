package dev.headroom.account.imports;

import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One file on its way into an account. */
@Description("One file on its way into an account. rowsRead is always accepted + unchanged + rejected.")
public record ImportJob(
        @Ignore UUID uuid,
        @Ignore UUID accountUuid,

        @NonNull @Description("What its rows are, such as SPEND or CONTACTS.")
        String kind,

        @NonNull @Description("How far it is.") ImportState state,

        @NonNull @Description("Rows dealt with so far, without the header and blank lines.")
        Integer rowsRead,

        @NonNull @Description("Rows that added something, such as a fact or a contact, or corrected it.")
        Integer accepted,

        @NonNull @Description("Rows that say what was known already.")
        Integer unchanged,

        @NonNull @Description("Rows that were not stored.") Integer rejected,

        @NonNull @Description("The part of the file that is dealt with, from 0 to 1; 0 while it is being uploaded.")
        Double progress,

        @Description("Why it was given up, as a sentence; null unless it was.") @Nullable
        String failure,

        @NonNull @Description("When the upload began.") OffsetDateTime createdAt,

        @NonNull @Description("Counts its states, from 1; progress within a state does not count.")
        Integer version) {

    public static final String TYPE = "ImportJob";

    @Id
    @NonNull
    @Description("The import's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @NonNull
    @Description("The account it goes into.")
    public String getAccountId() {
        return GlobalId.of("Account", accountUuid);
    }
}
