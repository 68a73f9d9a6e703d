package dev.headroom.meeting.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the chat Zoom saves: {@code HH:MM:SS<TAB>Name:<TAB>text}, of which a message may have several lines, and the
 * older {@code HH:MM:SS From Name to Everyone: text}. Reactions and private messages become no segment; the line that
 * quotes what a message replies to is left out, as it is somebody else's words.
 */
final class ChatFile {

    private static final String TIME = "\\d{1,2}:\\d{2}:\\d{2}";

    /** Names are bounded, so that the search for their end is; the text behind is not looked at. */
    private static final Pattern MESSAGE = Pattern.compile("(" + TIME + ")\\t([^\\t]{1,200}):\\t");

    private static final Pattern OLDER =
            Pattern.compile("(" + TIME + ")[\\t ]{1,4}From[\\t ]{1,4}([^\\t:]{1,400}):", Pattern.CASE_INSENSITIVE);

    private final Lines lines;
    private final Tally tally;
    private int taken;

    private ChatFile(Lines lines, Tally tally) {
        this.lines = lines;
        this.tally = tally;
    }

    static void read(Lines lines, Tally tally) {
        var file = new ChatFile(lines, tally);
        lines.skipBlank();
        while (lines.peek() != null) {
            file.message();
        }
    }

    /** Where a message begins. */
    private record Head(String time, String name, boolean hidden, String text) {}

    static boolean isMessage(String line) {
        return head(line).isPresent();
    }

    private static Optional<Head> head(String line) {
        if (line.isEmpty() || line.charAt(0) < '0' || line.charAt(0) > '9') {
            return Optional.empty();
        }
        Matcher message = MESSAGE.matcher(line);
        if (message.lookingAt()) {
            return Optional.of(new Head(message.group(1), message.group(2), false, line.substring(message.end())));
        }
        Matcher older = OLDER.matcher(line);
        return older.lookingAt() ? Optional.of(older(older, line.substring(older.end()))) : Optional.empty();
    }

    private static Head older(Matcher matcher, String text) {
        String names = matcher.group(2).strip();
        int to = names.toLowerCase(Locale.ROOT).lastIndexOf(" to ");
        String name = to < 0 ? names : names.substring(0, to);
        String receiver = to < 0 ? "" : names.substring(to).toLowerCase(Locale.ROOT);
        boolean hidden = receiver.contains("direct message") || receiver.contains("privately");
        return new Head(matcher.group(1), name, hidden, text);
    }

    private void message() {
        String first = lines.next();
        int line = lines.number();
        int place = tally.cue(line);
        taken += first == null ? 0 : first.length();
        tally.requireRoom(line, taken);
        Optional<Head> head = first == null ? Optional.empty() : head(first);
        List<String> text = new ArrayList<>();
        head.ifPresent(begun -> text.add(begun.text()));
        int characters = 0;
        for (String next = lines.peek(); next != null && !isMessage(next); next = lines.peek()) {
            characters += next.length();
            tally.requireShort(line, characters);
            taken += next.length();
            text.add(next);
            lines.next();
        }
        if (head.isEmpty()) {
            tally.skip(line, "It has no time and no sender.");
        } else {
            keep(line, place, head.get(), text);
        }
    }

    private void keep(int line, int place, Head head, List<String> text) {
        Integer at = CueTime.milliseconds(head.time()).orElse(null);
        tally.time(at, null);
        String words = words(text.subList(quoted(text), text.size()));
        String reason = reason(head, words);
        if (reason == null) {
            tally.keep(
                    line, new SpokenCue(Integer.toString(place), at, null, PlainText.label(head.name()), words, null));
        } else {
            tally.skip(line, reason);
        }
    }

    private static @Nullable String reason(Head head, String words) {
        if (head.hidden()) {
            return "It is a private message.";
        }
        if (words.isEmpty()) {
            return "It has no text.";
        }
        return isReaction(words) ? "It is a reaction, not a message." : null;
    }

    /** How many lines quote what a message replies to: the quote may have several and a blank line ends it. */
    private static int quoted(List<String> lines) {
        if (!lines.get(0).startsWith("Replying to \"")) {
            return 0;
        }
        for (int index = 0; index < lines.size(); index++) {
            boolean last = index + 1 == lines.size() || lines.get(index + 1).isBlank();
            if (last && lines.get(index).stripTrailing().endsWith("\"")) {
                return index + 1;
            }
        }
        return 0;
    }

    private static boolean isReaction(String words) {
        return (words.startsWith("Reacted to \"") && words.contains("\" with "))
                || (words.startsWith("Removed a") && words.contains(" reaction from \""));
    }

    private static String words(List<String> lines) {
        return String.join(
                "\n",
                lines.stream()
                        .map(PlainText::paragraph)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
