package dev.headroom.meeting.transcript;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A piece of the file that became no segment, and why: nothing is lost in silence. */
@Description("A piece of a transcript's file that became no segment.")
public record SkippedCue(
        @Description("The line of the file it begins in, from 1.")
        int line,

        @NonNull @Description("Why it was left out.") String reason) {}
