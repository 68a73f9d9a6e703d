package dev.headroom.account.contact;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on contacts. */
public final class ContactInput {

    private ContactInput() {}

    @Input("CreateContactInput")
    @Description("A post that a person holds at an account. Send person for somebody who is known already; name, or"
            + " for a placeholder description, for a new person, who is made in the same write.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @Id @NonNull @Description("The account.") String account,

            @Id @Nullable @Description("The person, if they are known already.")
            String person,

            @Nullable @Description("A new person's name, at most 200 characters.")
            String name,

            @Nullable
            @Description("Who a new person is, in one line of at most 200 characters; without a name, a placeholder.")
            String description,

            @Id @Nullable @Description("The unit of the account that the post is in.")
            String unit,

            @Nullable @Description("What the post is called; at most 200 characters.")
            String title,

            @NonNull @Description("How high it stands.") ContactLevel level,

            @Nullable @Description("The address to write to; kept in lower case.")
            String email,

            @Nullable @Description("The number to call: 3 to 40 digits, spaces and signs.")
            String phone,

            @Id @Nullable @Description("The contact of the same account that this one reports to.")
            String reportsTo,

            @Nullable @Description("The first day they hold it; left out when it is not known.")
            LocalDate validFrom,

            @Nullable @Description("The last day they hold it; left out while they do.")
            LocalDate validTo,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeContactInput")
    @Description("A change of a contact. A field that is left out stays as it is. Who dealt with them last is no field:"
            + " record a touch.")
    public static class Change {

        @Id
        @NonNull
        @Description("The contact to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Id
        @Description("The unit of the account that the post is in; null when it is in none.")
        public @Nullable Optional<String> unit;

        @Description("What the post is called, at most 200 characters; null when it is not known.")
        public @Nullable Optional<String> title;

        @Description("How high it stands.")
        public @Nullable Optional<ContactLevel> level;

        @Description("The address to write to; null when it is not known.")
        public @Nullable Optional<String> email;

        @Description("The number to call, 3 to 40 digits, spaces and signs; null when it is not known.")
        public @Nullable Optional<String> phone;

        @Id
        @Description("The contact of the same account that this one reports to; null when it is not known.")
        public @Nullable Optional<String> reportsTo;

        @Description("The first day they hold it; null when it is not known.")
        public @Nullable Optional<LocalDate> validFrom;

        @Description("The last day they hold it; null while they do.")
        public @Nullable Optional<LocalDate> validTo;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }
}
