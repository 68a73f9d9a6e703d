package dev.headroom.meeting.commitment;

import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Where a commitment is worked on: a task of an action plan, or an action of an account plan. */
@Description("Where a commitment is worked on: a task of an action plan, or an action of an account plan.")
public record CommitmentWork(
        @NonNull @Description("What the plan is: ActionPlan or AccountPlan.")
        String planType,

        @Ignore UUID planUuid,

        @Ignore UUID itemUuid) {

    @Id
    @NonNull
    @Description("The plan's global id, for node.")
    public String getPlanId() {
        return GlobalId.of(planType, planUuid);
    }

    @Id
    @NonNull
    @Description("The id of its task or action: a UUID of the plan.")
    public String getItemId() {
        return itemUuid.toString();
    }
}
