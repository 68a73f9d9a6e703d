package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody who works on a plan besides its owner. A member is on a plan once, so the member is the key. */
@Description("Somebody who works on a plan besides its owner.")
public record PlanCollaborator(
        @Ignore UUID memberUuid,
        @NonNull @Description("What they may do.") CollaboratorRole role) {

    @Id
    @NonNull
    @Description("The member's global id.")
    public String getMemberId() {
        return GlobalId.of(Member.TYPE, memberUuid);
    }
}
