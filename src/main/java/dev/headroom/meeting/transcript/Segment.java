package dev.headroom.meeting.transcript;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What somebody said at one go: the unit that quotes, metrics and promises point at. */
@Description("What somebody said at one go. Providers cut speech into cues in the middle of a sentence; the cues of one"
        + " speaker that go on are joined here.")
public record Segment(
        @Description("Its place in the transcript, from 0.") int seq,

        @Description(
                "When it begins, in milliseconds from the start of the transcript; negative when it was said before"
                        + " the transcription began, null where the source has no times.")
        @Nullable
        Integer startMs,

        @Description("When it ends, in milliseconds from the start of the transcript; null where the source does not"
                + " say.")
        @Nullable
        Integer endMs,

        @Description(
                "The label the source gives the speaker; null where it gives none. A label is not a person: see the"
                        + " attendees of the meeting.")
        @Nullable
        String speaker,

        @NonNull @Description("What was said, as plain text: never to be shown as HTML.")
        String text,

        @Description("The language the source names, as a BCP 47 tag such as en-US; null where it names none.")
        @Nullable
        String language,

        @NonNull @Description("The cues of the source it came of, by their ids there or else by their place from 1.")
        List<@NonNull String> cueIds) {

    public Segment {
        cueIds = List.copyOf(cueIds);
    }
}
