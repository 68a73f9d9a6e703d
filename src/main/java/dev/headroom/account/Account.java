package dev.headroom.account;

import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A customer company. Accounts form a tree of companies. */
@Description("A customer company. Accounts form a tree of companies.")
public record Account(
        @Ignore UUID uuid,
        @Ignore @Nullable UUID parentUuid,
        @Ignore @Nullable UUID ownerUuid,

        @NonNull @Description("The company's name, unique in the organization.")
        String name,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Account";

    @Id
    @NonNull
    @Override
    @Description("The account's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
