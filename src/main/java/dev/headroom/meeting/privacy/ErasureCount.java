package dev.headroom.meeting.privacy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How many documents of one kind somebody was taken out of. */
@Description("How many documents of one kind somebody was taken out of.")
public record ErasureCount(
        @NonNull @Description("What kind, in the plural: meetings, transcripts, commitments.")
        String documents,

        @NonNull @Description("How many were changed.") Integer changed) {}
