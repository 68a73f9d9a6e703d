package dev.headroom.meeting.speech;

import org.eclipse.microprofile.graphql.Description;

/** What a number about speech counts. */
@Description("What a number about how a meeting was spoken counts.")
public enum SpeechUnit {
    @Description("A share from 0 to 1.")
    SHARE,

    @Description("Seconds.")
    SECONDS,

    @Description("How often in a minute of speech.")
    PER_MINUTE,

    @Description("How often in an hour of speech.")
    PER_HOUR,

    @Description("1 for yes, 0 for no.")
    YES_OR_NO
}
