package dev.headroom.access.people;

import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A person of the organization who signs in. */
@Description("A person of the organization who signs in.")
public record Member(
        @Ignore UUID uuid,
        @Ignore @Nullable UUID teamUuid,

        /** The address their tokens carry; unique in the organization. */
        @Ignore String email,

        @NonNull @Description("Their name.") String name,

        /** What they are in the organization. */
        @Ignore Role role,

        /** Whether they may sign in. */
        @Ignore Boolean active,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Member";

    @Id
    @NonNull
    @Override
    @Description("The member's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
