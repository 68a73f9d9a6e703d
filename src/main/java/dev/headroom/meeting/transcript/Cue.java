package dev.headroom.meeting.transcript;

import org.jspecify.annotations.Nullable;

/** One cue of WebVTT or SubRip as it stands in the file. */
record Cue(int line, int place, @Nullable String id, CueTime time, String payload) {

    String cueId() {
        return PlainText.cueId(id, place);
    }
}
