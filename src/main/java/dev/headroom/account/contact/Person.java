package dev.headroom.account.contact;

import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a customer. Apart from {@link Contact}, so that who holds posts at several companies, or moves from one
 * to another, stays one person.
 */
@Description("Somebody at a customer. They are a contact for each post they hold, also at several accounts.")
public record Person(
        @Ignore UUID uuid,

        @Description("Their name; null for a placeholder, who is known to exist but not by name.") @Nullable
        String name,

        @Description("Who they are, in one line; null when nobody said. Always there for a placeholder.") @Nullable
        String description,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Person";

    @Id
    @NonNull
    @Override
    @Description("The person's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @NonNull
    @Description("Whether they are known to exist but not by name.")
    public Boolean getPlaceholder() {
        return name == null;
    }
}
