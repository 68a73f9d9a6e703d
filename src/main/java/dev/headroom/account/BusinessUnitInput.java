package dev.headroom.account;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on business units. */
public final class BusinessUnitInput {

    private BusinessUnitInput() {}

    @Input("CreateBusinessUnitInput")
    @Description(
            "A new unit of an account. It may be known without any contact or spend: that is a finding of its own.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @Id @NonNull @Description("The account it is part of.")
            String account,

            @Id @Nullable @Description("The unit above it.") String parent,

            @NonNull @Description("Its name, unique among its siblings; at most 200 characters.")
            String name,

            @Nullable @Description("The first day it exists; left out when it always did.")
            LocalDate effectiveFrom,

            @Nullable @Description("The last day it exists; left out while it does.")
            LocalDate effectiveTo,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeBusinessUnitInput")
    @Description("A change of a unit. A field that is left out stays as it is.")
    public static class Change {

        @Id
        @NonNull
        @Description("The unit to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("The new name; at most 200 characters.")
        public @Nullable Optional<String> name;

        @Id
        @Description("The unit above it; null makes it a top unit.")
        public @Nullable Optional<String> parent;

        @Description("The first day it exists; null when it always did.")
        public @Nullable Optional<LocalDate> effectiveFrom;

        @Description("The last day it exists; null while it does.")
        public @Nullable Optional<LocalDate> effectiveTo;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }
}
