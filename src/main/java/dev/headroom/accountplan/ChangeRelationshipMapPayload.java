package dev.headroom.accountplan;

import dev.headroom.accountplan.relationship.RelationshipMap;
import dev.headroom.accountplan.relationship.RelationshipPicture;
import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How changeRelationshipMap ended. */
@Description("How changeRelationshipMap ended.")
public record ChangeRelationshipMapPayload(
        @Description("The map as it now is; on CONFLICT as somebody else left it; null when nothing was written.")
        @Nullable
        RelationshipPicture relationshipMap,

        @NonNull
        @Description("Why nothing was written; empty when it was. On CONFLICT one for each field that somebody else"
                + " changed to another value.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write; null when nothing was"
                + " written, or when the log can't be reached just now.")
        @Nullable
        SyncVersion syncVersion) {

    static ChangeRelationshipMapPayload of(Outcome<RelationshipMap> outcome, @Nullable RelationshipPicture map) {
        return new ChangeRelationshipMapPayload(map, outcome.userErrors(), outcome.syncVersion());
    }
}
