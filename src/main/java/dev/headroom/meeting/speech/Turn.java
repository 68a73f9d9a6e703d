package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one speaker said in one go: from the start of its first segment to the end of the last one to finish. */
record Turn(String who, MeetingSide side, int startMs, int endMs, List<Spoken> parts) {

    private static final int LONGEST_BACK_CHANNEL_MS = 1_000;
    private static final int MOST_BACK_CHANNEL_WORDS = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

    Turn {
        parts = List.copyOf(parts);
    }

    int lengthMs() {
        return endMs - startMs;
    }

    String text() {
        return parts.stream().map(Spoken::text).collect(Collectors.joining(" "));
    }

    /** What tells a speaker to go on ("mm-hmm"), if somebody goes on: under a second and at most three words. */
    boolean isShort() {
        return lengthMs() < LONGEST_BACK_CHANNEL_MS
                && WORD.matcher(text())
                                .results()
                                .limit(MOST_BACK_CHANNEL_WORDS + 1L)
                                .count()
                        <= MOST_BACK_CHANNEL_WORDS;
    }

    /** Whether it ends with a question: what comes then is an answer, however short. */
    boolean asks() {
        return parts.get(parts.size() - 1).text().stripTrailing().endsWith("?");
    }
}
