package dev.headroom.access.people;

import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.money.Currency;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A company that sells, and uses Headroom: the tenant. Nothing of it is visible to another one. */
@Description("The company that sells and uses Headroom. Nothing of it is visible to another organization.")
public record Organization(
        @Ignore UUID uuid,
        @Ignore @Nullable UUID ourVendorUuid,
        @NonNull @Description("Its name.") String name,

        @NonNull @Description("The currency of all its amounts.")
        Currency currency,

        @NonNull @Description("The month its fiscal year begins in, 1 to 12.")
        Integer fiscalYearStartMonth,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Organization";

    @Id
    @NonNull
    @Override
    @Description("The organization's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
