package dev.headroom.account.contact;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on people at accounts. */
public final class PersonInput {

    private PersonInput() {}

    @Input("CreatePersonInput")
    @Description("A new person, without any contact yet. Send a name, or for a placeholder a description.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @Nullable @Description("Their name, at most 200 characters; left out for a placeholder.")
            String name,

            @Nullable
            @Description("Who they are, in one line of at most 200 characters, such as the post a placeholder holds.")
            String description,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangePersonInput")
    @Description("A change of a person. A field that is left out stays as it is.")
    public static class Change {

        @Id
        @NonNull
        @Description("The person to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("The new name, at most 200 characters; null makes them a placeholder.")
        public @Nullable Optional<String> name;

        @Description("Who they are, in one line of at most 200 characters; null takes it away.")
        public @Nullable Optional<String> description;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }
}
