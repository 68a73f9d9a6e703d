package dev.headroom.meeting;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which meetings a list shows. */
@Input("MeetingFilter")
@Description("Which meetings a list shows; all conditions hold.")
public record MeetingFilter(
        @Id @Nullable @Description("Only meetings with this account.")
        String account,

        @Id @Nullable @Description("Only those of this recurring meeting, by its UUID.")
        String series,

        @Nullable @Description("Only those that began at this moment or later.")
        OffsetDateTime from,

        @Nullable @Description("Only those that began before this moment.")
        OffsetDateTime to,

        @Nullable @Description("Only those that took place there.")
        MeetingProvider provider) {}
