package dev.headroom.meeting.commitment;

import dev.headroom.meeting.MeetingSide;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which commitments a list shows. */
@Input("CommitmentFilter")
@Description("Which commitments a list shows; all conditions hold.")
public record CommitmentFilter(
        @Id @Nullable @Description("Only those with this account.")
        String account,

        @Id @Nullable @Description("Only those of this meeting.")
        String meeting,

        @Nullable @Description("Only those that this side is to keep.")
        MeetingSide side,

        @Nullable @Description("Only those of this person: the key of a commitment's owner.")
        String owner,

        @Nullable @Description("Only those in this state.") CommitmentState state,

        @Nullable @Description("Only those that stand so today, by the date in UTC.")
        CommitmentStanding standing,

        @Nullable @Description("Only those due before this day.")
        LocalDate dueBefore) {}
