package dev.headroom.access.people;

import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A partner's API client. It may do what was granted to it, where it was granted, and nothing else. */
@Description("A partner's API client. It may do what was granted to it and nothing else.")
public record Application(
        @Ignore UUID uuid,
        @NonNull @Description("What people call it.") String name,
        @NonNull @Description("What it signs in as.") String clientId,
        @NonNull @Description("Whether it may sign in.") Boolean active,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Application";

    @Id
    @NonNull
    @Override
    @Description("The application's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
