package dev.headroom.meeting.speech;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.transcript.Transcript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured of a meeting now, and how much of what was said is there to measure. Pure.
 *
 * @param measured the numbers; null when nothing that was spoken is there
 * @param words whether a transcript has its words
 * @param silent whether a transcript has lost them
 */
record SpeechReading(@Nullable SpeechFigures measured, boolean words, boolean silent) {

    static SpeechReading of(Meeting meeting, List<Transcript> transcripts, @Nullable AgreedOutcome outcome) {
        return new SpeechReading(
                new SpeechSource(meeting).figures(transcripts, outcome).orElse(null),
                transcripts.stream().anyMatch(SpeechReading::hasWords),
                transcripts.stream()
                        .anyMatch(transcript -> !transcript.segments().isEmpty() && !hasWords(transcript)));
    }

    private static boolean hasWords(Transcript transcript) {
        return transcript.segments().stream()
                .anyMatch(segment -> !segment.text().isEmpty());
    }

    /**
     * The numbers that tell most: those kept once no words are left, and while some are left, what is measured; unless
     * that tells of the same talk, when the kept ones also know what was said in it.
     */
    @Nullable
    SpeechFigures figures(@Nullable SpeechFigures kept) {
        if (kept == null) {
            return measured;
        }
        boolean knowsNoMore = measured == null || !words || (silent && measured.isOfSameTalk(kept));
        return knowsNoMore ? kept : measured;
    }
}
