package dev.headroom.meeting.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads notes taken by a person: each line that is not blank is a paragraph. A line such as {@code ACTION: Ann to send
 * the list} stays as it is written, for what it asks; a name before the text is a speaker only where nearly all lines
 * have one.
 */
final class MinutesFile {

    private static final Pattern BULLET = Pattern.compile("^[-*\u2022\u2013](\\s+|$)");

    private MinutesFile() {}

    /** A line that says something. */
    private record Paragraph(int line, String text) {}

    static void read(Lines lines, Tally tally) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String next = lines.next(); next != null; next = lines.next()) {
            if (!next.isBlank()) {
                add(paragraphs, lines.number(), next, tally);
            }
        }
        boolean labelled = SpeakerLabel.areWritten(paragraphs.stream()
                .map(Paragraph::text)
                .filter(text -> !isAction(text))
                .toList());
        for (int index = 0; index < paragraphs.size(); index++) {
            keep(paragraphs.get(index), labelled, tally);
        }
    }

    private static void add(List<Paragraph> paragraphs, int line, String source, Tally tally) {
        tally.cue(line);
        tally.requireShort(line, source.length());
        String text =
                BULLET.matcher(PlainText.paragraph(source)).replaceFirst("").strip();
        if (text.isEmpty()) {
            tally.skip(line, "It has no text.");
        } else {
            paragraphs.add(new Paragraph(line, text));
        }
    }

    private static boolean isAction(String text) {
        return text.regionMatches(true, 0, "ACTION", 0, "ACTION".length());
    }

    private static void keep(Paragraph paragraph, boolean labelled, Tally tally) {
        SpeakerLabel label = labelled && !isAction(paragraph.text()) ? SpeakerLabel.of(paragraph.text()) : null;
        SpeakerLabel spoken = label == null || label.text().isEmpty() ? null : label;
        tally.keep(
                paragraph.line(),
                new SpokenCue(
                        Integer.toString(paragraph.line()),
                        null,
                        null,
                        spoken == null ? null : speaker(spoken),
                        spoken == null ? paragraph.text() : spoken.text(),
                        null));
    }

    private static @Nullable String speaker(SpeakerLabel label) {
        return PlainText.label(label.speaker());
    }
}
