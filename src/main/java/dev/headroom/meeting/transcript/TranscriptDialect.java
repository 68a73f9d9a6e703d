package dev.headroom.meeting.transcript;

import org.eclipse.microprofile.graphql.Description;

/** Who wrote a transcript, and so what it can show: a metric is only as good as its source. */
@Description("The form a transcript came in.")
public enum TranscriptDialect {
    @Description("WebVTT as Zoom writes it: the speaker's name before each cue.")
    ZOOM_VTT(false),
    @Description("WebVTT as Microsoft Teams writes it: the speaker in a voice span.")
    TEAMS_VTT(true),
    @Description("Microsoft Teams with metadata: wall-clock times and languages.")
    TEAMS_METADATA(true),
    @Description("The entries of a Google Meet transcript as JSON.")
    MEET_ENTRIES(true),
    @Description("SubRip subtitles.")
    SRT(false),
    @Description("Any other WebVTT.")
    WEBVTT(false),
    @Description("The chat that Zoom saves beside a recording: what was typed, not said.")
    ZOOM_CHAT(false),
    @Description("Notes taken by a person, one paragraph a line.")
    MINUTES(false),
    @Description("A transcript as Fathom sends it, as JSON: each turn has a beginning and no end.")
    FATHOM(false),
    @Description("The sentences of a Fireflies transcript as JSON.")
    FIREFLIES(false);

    private final boolean showsOverlap;

    TranscriptDialect(boolean showsOverlap) {
        this.showsOverlap = showsOverlap;
    }

    /**
     * Whether two people talking at once are seen as such. Zoom puts speech one after the other (6 overlaps in 62,215
     * cues), and of files of unknown making nobody can say: there, interruptions are not measurable.
     */
    public boolean showsOverlap() {
        return showsOverlap;
    }

    /** Whether it holds what was said aloud; notes and typed messages say nothing on how people talk. */
    public boolean spoken() {
        return this != ZOOM_CHAT && this != MINUTES;
    }
}
