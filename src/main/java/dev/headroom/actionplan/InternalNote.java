package dev.headroom.actionplan;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A note that never leaves the organization. */
@Description("A note that never leaves the organization.")
public record InternalNote(
        @Ignore UUID uuid,

        @NonNull @Description("The note; at most 2,000 characters.")
        String text,

        @NonNull @Description("Who wrote it, and when.") Act act) {

    public InternalNote {
        text = ActionPlanLimits.required(text, "text");
    }

    @Id
    @NonNull
    @Description("The note's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }
}
