package dev.headroom.accountplan;

import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** Who at the customer said something, and when: what tells their words from ours. */
@Description("Who at the customer said something, and when.")
public record Attribution(
        @Description("Their name as it was written down, at most 200 characters; null when a contact is named or nobody"
                + " is.")
        @Nullable
        String name,

        @Ignore @Nullable UUID contactUuid,

        @Description("The day they said so; null when nobody noted it.") @Nullable
        LocalDate on) {

    /** Nobody noted who said it. */
    public static final Attribution NOBODY = new Attribution(null, null, null);

    @Id
    @Description("The global id of the contact who said so; null when they are no contact of the account.")
    public @Nullable String getContactId() {
        return contactUuid == null ? null : GlobalId.of(PlanIds.CONTACT, contactUuid);
    }

    /** Whether somebody is named. */
    public boolean namesSomebody() {
        return name != null || contactUuid != null;
    }
}
