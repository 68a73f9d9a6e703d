package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.Milestone;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** The hold point that stops something: a milestone the buyer has to verify before. */
@Description("The hold point that stops something: a milestone the buyer has to verify before.")
public record HeldBy(
        @Id @NonNull @Description("The id of the milestone.")
        String milestoneId,

        @NonNull @Description("Its title.") String title) {

    static HeldBy of(Milestone milestone) {
        return new HeldBy(milestone.getId(), milestone.title());
    }
}
