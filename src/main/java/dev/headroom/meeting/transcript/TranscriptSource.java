package dev.headroom.meeting.transcript;

import org.eclipse.microprofile.graphql.Description;

/** How a transcript came in. */
@Description("How a transcript came in.")
public enum TranscriptSource {
    @Description("Somebody sent the file.")
    UPLOAD,

    @Description("Zoom told of it, and it was fetched there.")
    ZOOM,

    @Description("Microsoft Teams told of it, and it was fetched there.")
    TEAMS
}
