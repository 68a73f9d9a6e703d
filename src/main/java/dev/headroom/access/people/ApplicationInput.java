package dev.headroom.access.people;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on applications. */
public final class ApplicationInput {

    private ApplicationInput() {}

    @Input("CreateApplicationInput")
    @Description("A new application. It may do nothing until access is granted to it.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @NonNull @Description("What people call it, 1 to 200 characters.")
            String name,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeApplicationInput")
    @Description("A change of an application. A field that is left out stays as it is.")
    public static class Change {

        @Id
        @NonNull
        @Description("The application to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("The new name, 1 to 200 characters.")
        public @Nullable Optional<String> name;

        @Description("Whether it may sign in; false ends what it is signed in to, too.")
        public @Nullable Optional<Boolean> active;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }

    @Input("RotateApplicationSecretInput")
    @Description("Asks for a new secret for an application.")
    public record RotateSecret(
            @Id @NonNull @Description("The application.") String id,

            @NonNull @Description("The version the change was made on.")
            Integer expectedVersion,

            @Nullable
            @Description("Whether the present secret ends at once, because it leaked, and with it every token"
                    + " that was got with it or one before; otherwise it is good for 24 more hours, so"
                    + " that the partner can switch without a break. Left out, it is good for 24 hours.")
            Boolean endPresent,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
