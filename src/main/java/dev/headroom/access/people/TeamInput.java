package dev.headroom.access.people;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on teams. */
public final class TeamInput {

    private TeamInput() {}

    @Input("CreateTeamInput")
    @Description("A new team.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @NonNull @Description("Its name, unique in the organization.")
            String name,

            @Id @Nullable @Description("The team above it; left out, it is a top team.")
            String parent,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeTeamInput")
    @Description("A change of a team. A field that is left out stays as it is.")
    public static class Change {

        @Id
        @NonNull
        @Description("The team to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("The new name.")
        public @Nullable Optional<String> name;

        @Id
        @Description("The team above it; null makes it a top team. No team is above itself.")
        public @Nullable Optional<String> parent;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }
}
