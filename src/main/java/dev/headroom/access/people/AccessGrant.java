package dev.headroom.access.people;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something an application may do, and where. */
@Description("Something an application may do, on one account or on all of them.")
public record AccessGrant(
        @Ignore @Nullable UUID accountUuid,

        @NonNull @Description("What it may do, such as accounts:read.")
        String scope,

        @NonNull @Description("Whether it may do it on every account there is and will be.")
        Boolean allAccounts) {}
