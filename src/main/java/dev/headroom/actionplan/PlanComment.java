package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.Forbidden;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something somebody says about the plan or a part of it. */
@Description("Something somebody says about the plan or a part of it.")
public record PlanComment(
        @Ignore UUID uuid,

        @Ignore @Nullable UUID target,

        @NonNull @Description("What is said, as plain text; at most 2,000 characters.")
        String text,

        @Ignore List<UUID> mentions,

        @NonNull @Description("Whether it never leaves the organization.")
        Boolean internal,

        @NonNull @Description("Who says it, and when.") Act act) {

    private static final int MOST_MENTIONS = 20;

    public PlanComment {
        text = ActionPlanLimits.required(text, "text");
        mentions = ActionPlanLimits.list(mentions, MOST_MENTIONS, "mentions");
        if (internal && act.side() != Side.SELLER) {
            throw new Forbidden("Only the seller's side keeps comments to itself.");
        }
    }

    @Id
    @NonNull
    @Description("The comment's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @Description("The id of the task, milestone or outcome it is about; null when it is about the whole.")
    public @Nullable String getTargetId() {
        return target == null ? null : target.toString();
    }

    @Id
    @NonNull
    @Description("The ids of the participants it mentions, at most 20; they hear of it in their next digest.")
    public List<@NonNull String> getMentionIds() {
        return mentions.stream().map(UUID::toString).toList();
    }
}
