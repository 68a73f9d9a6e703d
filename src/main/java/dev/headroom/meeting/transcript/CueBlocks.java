package dev.headroom.meeting.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts WebVTT and SubRip into cues. Whatever has no time that can be read is skipped and told, never guessed at. */
final class CueBlocks {

    /** Marks, entities and the JSON of Teams take room that is no text: so much more may a payload have. */
    private static final int PAYLOAD_PER_TEXT = 4;

    private final Lines lines;
    private final Tally tally;
    private final List<Cue> cues = new ArrayList<>();

    private CueBlocks(Lines lines, Tally tally) {
        this.lines = lines;
        this.tally = tally;
    }

    /** The cues of a file whose header, if it had one, is taken. */
    static List<Cue> of(Lines lines, Tally tally) {
        var blocks = new CueBlocks(lines, tally);
        lines.skipBlank();
        while (lines.peek() != null) {
            blocks.block();
            lines.skipBlank();
        }
        return blocks.cues;
    }

    private void block() {
        String first = lines.next();
        if (first == null) {
            return;
        }
        int line = lines.number();
        String second = lines.peek();
        if (CueTime.isMeant(first)) {
            cues(new Heading(line, null, first));
        } else if (second != null && CueTime.isMeant(second)) {
            lines.next();
            cues(new Heading(line, first, second));
        } else if (isAside(first)) {
            passAside();
        } else {
            stray(line);
        }
    }

    /** A loop, not a recursion: a file without blank lines may hold thousands of cues in one block. */
    private void cues(Heading first) {
        for (Heading heading = first; heading != null; ) {
            heading = cue(heading);
        }
    }

    /** Where a cue begins, its id and its time line. */
    private record Heading(int line, @Nullable String id, String time) {}

    /** Takes a cue; answers where the next begins if no blank line parts them. */
    private @Nullable Heading cue(Heading heading) {
        int line = heading.line();
        int place = tally.cue(line);
        Optional<CueTime> time = CueTime.of(heading.time());
        Payload payload = payload(line);
        if (time.isEmpty()) {
            tally.skip(line, "Its time can't be read.");
        } else {
            tally.time(time.get().startMs(), time.get().endMs());
            cues.add(new Cue(line, place, heading.id(), time.get(), payload.text()));
        }
        return payload.next();
    }

    /** The text of a cue, and where the next begins if no blank line parts them. */
    private record Payload(String text, @Nullable Heading next) {}

    private Payload payload(int line) {
        List<String> text = new ArrayList<>();
        int characters = 0;
        for (String next = lines.peek(); next != null && !next.isBlank(); next = lines.peek()) {
            lines.next();
            if (CueTime.of(next).isPresent()) {
                boolean numbered = !text.isEmpty() && isNumber(text.get(text.size() - 1));
                String id = numbered ? text.remove(text.size() - 1) : null;
                return new Payload(String.join("\n", text), new Heading(lines.number(), id, next));
            }
            characters += next.length();
            tally.requireShort(line, characters / PAYLOAD_PER_TEXT);
            text.add(next);
        }
        return new Payload(String.join("\n", text), null);
    }

    private static boolean isAside(String line) {
        String word = line.stripTrailing();
        return word.equals("NOTE")
                || word.startsWith("NOTE ")
                || word.startsWith("NOTE\t")
                || word.equals("STYLE")
                || word.equals("REGION");
    }

    private void passAside() {
        for (String next = lines.peek(); next != null && !next.isBlank(); next = lines.peek()) {
            if (CueTime.of(next).isPresent()) {
                return;
            }
            lines.next();
        }
    }

    private void stray(int line) {
        tally.cue(line);
        tally.skip(line, "It has no time.");
        passAside();
    }

    private static boolean isNumber(String line) {
        String digits = line.strip();
        return !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
    }
}
