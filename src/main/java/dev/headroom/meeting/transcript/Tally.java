package dev.headroom.meeting.transcript;

import dev.headroom.platform.errors.LimitExceeded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts for every cue while a file is read, and stops reading where a limit is passed. */
final class Tally {

    private final TranscriptLimits limits;
    private final List<SpokenCue> utterances = new ArrayList<>();
    private final List<SkippedCue> skipped = new ArrayList<>();
    private int cues;
    private int skippedCount;
    private int backward;
    private int text;
    private @Nullable Integer lastStart;

    Tally(TranscriptLimits limits) {
        this.limits = limits;
    }

    /** A cue begins in this line. Answers its place, from 1. */
    int cue(int line) {
        if (++cues > limits.cues()) {
            throw new LimitExceeded(
                    "Line " + line + " begins cue " + cues + "; a transcript has at most " + limits.cues()
                            + ": send it in parts.",
                    "file");
        }
        return cues;
    }

    /** The cue begun last has this time; it is kept where it stands in the file. */
    void time(@Nullable Integer startMs, @Nullable Integer endMs) {
        boolean back = startMs != null && lastStart != null && startMs < lastStart;
        boolean inverted = startMs != null && endMs != null && endMs < startMs;
        if (back || inverted) {
            backward++;
        }
        if (startMs != null) {
            lastStart = startMs;
        }
    }

    void keep(int line, SpokenCue utterance) {
        requireShort(line, utterance.text().length());
        text += utterance.text().length();
        requireRoom(line, text);
        utterances.add(utterance);
    }

    void requireRoom(int line, int characters) {
        if (characters > limits.text()) {
            throw new LimitExceeded(
                    "By line " + line + " the text has more than " + limits.text() + " characters: send it in parts.",
                    "file");
        }
    }

    /** A cue with several voices is several utterances, which are bounded as cues are. */
    void requireVoices(int line, int utterances) {
        if (utterances > limits.cues()) {
            throw new LimitExceeded(
                    "By line " + line + " voices change more than " + limits.cues() + " times: send it in parts.",
                    "file");
        }
    }

    void requireShort(int line, int characters) {
        if (characters > limits.cueText()) {
            throw new LimitExceeded(
                    "The text of the cue in line " + line + " has more than " + limits.cueText()
                            + " characters: split it.",
                    "file");
        }
    }

    /** The cue begun last becomes no segment. */
    void skip(int line, String reason) {
        skippedCount++;
        if (skipped.size() < limits.keptSkips()) {
            skipped.add(new SkippedCue(line, reason));
        }
    }

    List<SpokenCue> utterances() {
        return utterances;
    }

    int cues() {
        return cues;
    }

    int skippedCount() {
        return skippedCount;
    }

    List<SkippedCue> skipped() {
        return skipped;
    }

    int backward() {
        return backward;
    }
}
