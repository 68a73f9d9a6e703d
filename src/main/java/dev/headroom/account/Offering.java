package dev.headroom.account;

import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something we sell, and the category a customer's spend is counted in. Offerings form a tree. */
@Description("Something the organization sells; also the category a customer's spend is counted in.")
public record Offering(
        @Ignore UUID uuid,
        @Ignore @Nullable UUID parentUuid,

        @NonNull @Description("The offering's name, unique in the organization.")
        String name,

        @Description("What counts as wallet in this category and what does not; null until somebody says" + " so.")
        @Nullable
        String walletDefinition,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Offering";

    @Id
    @NonNull
    @Override
    @Description("The offering's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
