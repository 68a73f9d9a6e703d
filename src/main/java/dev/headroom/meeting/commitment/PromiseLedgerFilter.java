package dev.headroom.meeting.commitment;

import dev.headroom.meeting.MeetingSide;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which promises a ledger counts. */
@Input("PromiseLedgerFilter")
@Description("Which promises a ledger counts; all conditions hold.")
public record PromiseLedgerFilter(
        @Id @Nullable @Description("Only those with this account.")
        String account,

        @Nullable @Description("Only those of this side.") MeetingSide side,

        @Nullable
        @Description("Only those of this person: the key of a commitment's owner. What they promised under their"
                + " name before they were identified counts, too. They are looked for among the newest 5,000 of"
                + " everybody: name an account where there are more.")
        String person,

        @Nullable @Description("Only those that were made on this day or later.")
        LocalDate from,

        @Nullable @Description("Only those that were made on this day or earlier.")
        LocalDate to) {}
