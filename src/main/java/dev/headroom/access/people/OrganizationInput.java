package dev.headroom.access.people;

import dev.headroom.platform.money.Currency;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on the organization. */
public final class OrganizationInput {

    private OrganizationInput() {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeOrganizationInput")
    @Description("A change of the caller's organization. A field that is left out stays as it is.")
    public static class Change {

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("The new name.")
        public @Nullable Optional<String> name;

        @Description(
                "The currency of all amounts; can be changed only while no spend, estimate or target is" + " recorded.")
        public @Nullable Optional<Currency> currency;

        @Description("The month the fiscal year begins in, 1 to 12.")
        public @Nullable Optional<Integer> fiscalYearStartMonth;

        @Id
        @Description("The vendor that is the organization itself; null when none is.")
        public @Nullable Optional<String> ourVendor;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }
}
