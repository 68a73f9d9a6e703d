package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, on whose side, and when. A buyer acts as the participant they were invited as, so that the record
 * says the same whoever reads it.
 */
@Description("Who did something, on whose side, and when.")
public record Act(
        @NonNull @Description("The side they acted for.") Side side,

        @Ignore @Nullable UUID participantUuid,

        @NonNull @Description("Their name.") String by,

        @NonNull @Description("When.") OffsetDateTime at) {

    @Id
    @Description("The id of the participant of the plan they are; null for a member who is none.")
    public @Nullable String getParticipantId() {
        return participantUuid == null ? null : participantUuid.toString();
    }
}
