package dev.headroom.access.people;

import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A group of members. Teams form a tree: a manager sees the accounts of their team and of those below it. */
@Description("A group of members. Teams form a tree.")
public record Team(
        @Ignore UUID uuid,
        @Ignore @Nullable UUID parentUuid,

        @NonNull @Description("Its name, unique in the organization.")
        String name,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Team";

    @Id
    @NonNull
    @Override
    @Description("The team's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
