package dev.headroom.meeting.followup;

import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The one thing that happens next with the customer. */
@Description("The one thing that happens next with the customer.")
public record NextStep(
        @NonNull @Description("What it is, as one line; at most 500 characters.")
        String text,

        @Description("The day of it; null while none is agreed.") @Nullable
        LocalDate on,

        @Ignore @Nullable UUID attendeeUuid) {

    public NextStep {
        text = Text.line("next step", text, FollowUpLimits.LINE, "text");
    }

    @Id
    @Description("The id of the attendee who owns it, which has to be one of the customer's; null while nobody does.")
    public @Nullable String getAttendeeId() {
        return attendeeUuid == null ? null : attendeeUuid.toString();
    }
}
