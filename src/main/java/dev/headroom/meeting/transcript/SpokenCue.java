package dev.headroom.meeting.transcript;

import org.jspecify.annotations.Nullable;

/** What one speaker says in one cue, before cues that go on are joined. */
record SpokenCue(
        String cueId,
        @Nullable Integer startMs,
        @Nullable Integer endMs,
        @Nullable String speaker,
        String text,
        @Nullable String language) {}
