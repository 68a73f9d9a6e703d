package dev.headroom.meeting.followup;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** That a person read a recap as it is and answers for it. Gone with the next edit; of no use for another recap. */
@Description("That a person read a recap and answers for it. An edit takes it back.")
public record RecapApproval(
        @NonNull @Description("Who approved it, by name.") String by,
        @NonNull @Description("When.") OffsetDateTime at,

        @NonNull
        @Description("The fingerprint of the recap they read: when it is not the present recap's, something that was"
                + " confirmed has changed since, and it has to be approved again.")
        String hash) {}
