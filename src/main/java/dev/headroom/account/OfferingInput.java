package dev.headroom.account;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on offerings. */
public final class OfferingInput {

    private OfferingInput() {}

    @Input("CreateOfferingInput")
    @Description("A new offering.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @Id @Nullable @Description("The offering it is part of.")
            String parent,

            @NonNull @Description("Its name, unique in the organization; at most 200 characters.")
            String name,

            @Nullable
            @Description("What counts as wallet in this category and what does not; at most 2,000 characters.")
            String walletDefinition,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeOfferingInput")
    @Description("A change of an offering. A field that is left out stays as it is.")
    public static class Change {

        @Id
        @NonNull
        @Description("The offering to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Id
        @Description("The offering it is part of; null makes it a top offering.")
        public @Nullable Optional<String> parent;

        @Description("The new name; at most 200 characters.")
        public @Nullable Optional<String> name;

        @Description("What counts as wallet in this category and what does not; null takes it away.")
        public @Nullable Optional<String> walletDefinition;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }
}
