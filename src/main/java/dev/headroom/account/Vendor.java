package dev.headroom.account;

import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A company that customers buy from: a rival, or the organization itself. */
@Description("A company that customers buy from: a rival, or the organization itself.")
public record Vendor(
        @Ignore UUID uuid,

        @NonNull @Description("The vendor's name, unique in the organization.")
        String name,

        @NonNull @Description("Other spellings that imports resolve to this vendor, among them names it had before.")
        List<@NonNull String> aliases,

        @NonNull @Description("Whether this vendor is the organization itself.")
        Boolean us,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Vendor";

    public Vendor {
        aliases = List.copyOf(aliases);
    }

    @Id
    @NonNull
    @Override
    @Description("The vendor's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
