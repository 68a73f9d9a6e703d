package dev.headroom.platform.changes;

import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the change log. It names what changed and never carries content, so that access stays with the object.
 */
@Description("One accepted write: which object became which version, by whom and when.")
public record Change(
        @NonNull @Description("The entry's place in the log.")
        SyncVersion syncVersion,

        @NonNull @Description("The type of the object, as in the schema.")
        String entityType,

        @Ignore UUID entityUuid,
        @Ignore @Nullable UUID accountUuid,

        @NonNull @Description("The version the object became, from 1.")
        Integer version,

        @NonNull @Description("What happened to the object.")
        ChangeKind kind,

        @NonNull @Description("Who did it: a member, an application or the service itself.")
        String actor,

        @NonNull @Description("When the write was logged.") OffsetDateTime at) {

    @Id
    @NonNull
    @Description("The global id of the object that changed.")
    public String getEntityId() {
        return GlobalId.of(entityType, entityUuid);
    }
}
