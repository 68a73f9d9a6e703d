package dev.headroom.meeting.followup.sla;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** By when a recap had to be drafted and sent, and whether it was; in the seller's time. */
@Description("By when a recap has to be drafted and sent, and whether it was; in the seller's time zone.")
public record FollowUpSla(
        @NonNull @Description("Whether it is out in time.") SlaStatus status,

        @NonNull
        @Description("When it could be written: when the first transcript arrived or, without one, when the"
                + " follow-up was begun.")
        OffsetDateTime from,

        @NonNull @Description("By when the service has to draft it: some minutes later.")
        OffsetDateTime draftBy,

        @NonNull @Description("When it was drafted.") OffsetDateTime draftedAt,

        @NonNull
        @Description("By when a person has to send it: the end of that business day or, when it could be written too"
                + " late for that, of the next one.")
        OffsetDateTime sendBy,

        @NonNull
        @Description("From when on an unsent one is a breach: 24 hours later, days that nobody works not counted,"
                + " and never before `sendBy`.")
        OffsetDateTime breachAt,

        @Description("When it was first sent; null until then.") @Nullable
        OffsetDateTime sentAt,

        @NonNull @Description("The time zone all this is reckoned in, as the IANA database names it.")
        String zone) {

    @NonNull
    @Description("Whether it was drafted by `draftBy`.")
    public Boolean getDraftedInTime() {
        return !draftedAt.isAfter(draftBy);
    }
}
