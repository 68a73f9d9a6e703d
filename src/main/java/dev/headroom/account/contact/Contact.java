package dev.headroom.account.contact;

import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A post that a {@link Person} holds at one account. Contacts of an account report to each other in a tree. */
@Description("A post that a person holds at an account.")
public record Contact(
        @Ignore UUID uuid,
        @Ignore UUID accountUuid,
        @Ignore UUID personUuid,
        @Ignore @Nullable UUID unitUuid,
        @Ignore @Nullable UUID reportsToUuid,

        @Description("What the post is called; null when it is not known.") @Nullable
        String title,

        @NonNull @Description("How high it stands.") ContactLevel level,

        @Description("The address to write to, in lower case; null when it is not known.") @Nullable
        String email,

        @Description("The number to call, as it was written; null when it is not known.") @Nullable
        String phone,

        @Description("The first day they hold it; null when it is not known.") @Nullable
        LocalDate validFrom,

        @Description("The last day they hold it; null while they do.") @Nullable
        LocalDate validTo,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Contact";

    @Id
    @NonNull
    @Override
    @Description("The contact's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    /** Whether the person holds the post on a day. */
    public boolean isHeldOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }
}
