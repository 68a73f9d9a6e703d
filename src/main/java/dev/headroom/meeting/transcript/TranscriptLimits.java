package dev.headroom.meeting.transcript;

/**
 * What is read of one file; the reasons stand with {@link TranscriptConfig}.
 *
 * @param bytes of the file
 * @param cues in it
 * @param lines of it
 * @param line characters of a line
 * @param cueText characters of one cue's text
 * @param text characters of all text
 * @param joinGapMs the longest pause within a sentence
 * @param joinedText characters of a segment that more is joined to
 * @param keptSkips skipped cues that are named
 */
public record TranscriptLimits(
        int bytes,
        int cues,
        int lines,
        int line,
        int cueText,
        int text,
        int joinGapMs,
        int joinedText,
        int keptSkips) {}
