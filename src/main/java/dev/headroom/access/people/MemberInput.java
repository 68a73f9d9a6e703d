package dev.headroom.access.people;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on members. */
public final class MemberInput {

    private MemberInput() {}

    @Input("CreateMemberInput")
    @Description("A new member, who may sign in from now on.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @NonNull @Description("The address their tokens carry, unique in the organization; kept in lower case.")
            String email,

            @NonNull @Description("Their name, 1 to 200 characters.")
            String name,

            @NonNull @Description("What they are in the organization.")
            Role role,

            @Id @Nullable @Description("The team they are in; left out, none.")
            String team,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeMemberInput")
    @Description("A change of a member. A field that is left out stays as it is. The last active administrator stays"
            + " one.")
    public static class Change {

        @Id
        @NonNull
        @Description("The member to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("The new name, 1 to 200 characters.")
        public @Nullable Optional<String> name;

        @Description("What they are from now on.")
        public @Nullable Optional<Role> role;

        @Id
        @Description("The team they are in; null takes them out of any.")
        public @Nullable Optional<String> team;

        @Description("Whether they may sign in; false ends what they are signed in to, too.")
        public @Nullable Optional<Boolean> active;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }
}
