package dev.headroom.account;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on vendors. */
public final class VendorInput {

    private VendorInput() {}

    @Input("CreateVendorInput")
    @Description("A new vendor.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @NonNull
            @Description("Its name, unique in the organization and no alias of another vendor; at most 200 characters.")
            String name,

            @Nullable @Description("Other spellings that imports resolve to it, at most 100 and none of them null.")
            List<@Nullable String> aliases,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeVendorInput")
    @Description("A change of a vendor. A field that is left out stays as it is.")
    public static class Change {

        @Id
        @NonNull
        @Description("The vendor to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("The new name, no alias of another vendor; at most 200 characters.")
        public @Nullable Optional<String> name;

        @Description("All other spellings, at most 100; they replace the present ones. Left out, they stay. The name of"
                + " another vendor with spend is refused.")
        public @Nullable List<@Nullable String> aliases;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }
}
