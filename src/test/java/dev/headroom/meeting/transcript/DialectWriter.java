package dev.headroom.meeting.transcript;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes one conversation in each dialect, as the services write it, so that reading can be held against it. */
public final class DialectWriter {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-11T15:00:00Z");

    /** How fast people talk, in milliseconds for each character. */
    private static final int PACE = 60;

    /** Longer than the pause within a sentence, so that turns stay apart. */
    private static final int PAUSE = 4_000;

    private DialectWriter() {}

    /** What somebody said. */
    public record Turn(String speaker, String text) {}

    private record Timed(int place, int startMs, int endMs, Turn turn) {}

    /** The conversation as a file of this dialect. */
    public static String write(TranscriptDialect dialect, List<Turn> turns) {
        StringBuilder file = new StringBuilder(head(dialect));
        StringJoiner list = new StringJoiner(",\n");
        int startMs = 0;
        for (int index = 0; index < turns.size(); index++) {
            Turn turn = turns.get(index);
            int endMs = startMs + PACE * turn.text().length() + 500;
            var timed = new Timed(index + 1, startMs, endMs, turn);
            list.add(entry(dialect, timed));
            file.append(cue(dialect, timed));
            startMs = endMs + PAUSE;
        }
        return switch (dialect) {
            case MEET_ENTRIES -> "{\"transcriptEntries\":[" + list + "]}";
            case FATHOM -> "{\"transcript\":[" + list + "]}";
            case FIREFLIES -> "{\"data\":{\"transcript\":{\"sentences\":[" + list + "]}}}";
            default -> file.toString();
        };
    }

    private static String head(TranscriptDialect dialect) {
        return switch (dialect) {
            case ZOOM_VTT -> "WEBVTT\r\n\r\n";
            case TEAMS_VTT, TEAMS_METADATA -> "WEBVTT\n\n";
            case WEBVTT ->
                "WEBVTT - made by hand\nKind: captions\n\nSTYLE\n::cue { color: lime }\n\nNOTE\nnobody said this\n\n";
            default -> "";
        };
    }

    private static String cue(TranscriptDialect dialect, Timed cue) {
        Turn turn = cue.turn();
        return switch (dialect) {
            case ZOOM_VTT ->
                cue.place() + "\r\n" + clock(cue.startMs(), '.') + " --> " + clock(cue.endMs(), '.') + "\r\n"
                        + turn.speaker() + ": " + turn.text() + "\r\n\r\n";
            case TEAMS_VTT ->
                shortClock(cue.startMs()) + " --> " + shortClock(cue.endMs()) + "\n<v " + turn.speaker() + ">"
                        + escaped(turn.text()) + (cue.place() % 2 == 0 ? "</v>" : "") + "\n\n";
            case TEAMS_METADATA ->
                clock(cue.startMs(), '.') + " --> " + clock(cue.endMs(), '.') + "\n" + metadata(cue) + "\n\n";
            case SRT ->
                cue.place() + "\n" + clock(cue.startMs(), ',') + " --> " + clock(cue.endMs(), ',') + "\n"
                        + turn.speaker() + ": " + turn.text() + "\n\n";
            case WEBVTT ->
                cue.place() + "\n" + clock(cue.startMs(), '.') + " --> " + clock(cue.endMs(), '.')
                        + " align:start position:10%\n<v " + turn.speaker() + "><i>" + broken(escaped(turn.text()))
                        + "</i>\n\n";
            case ZOOM_CHAT ->
                clock(cue.startMs(), '.').substring(0, 8) + "\t" + turn.speaker() + ":\t" + turn.text() + "\r\n";
            case MINUTES -> turn.speaker() + ": " + turn.text() + "\n";
            case MEET_ENTRIES, FATHOM, FIREFLIES -> "";
        };
    }

    private static String entry(TranscriptDialect dialect, Timed cue) {
        Turn turn = cue.turn();
        return switch (dialect) {
            case MEET_ENTRIES ->
                "{\"name\":\"conferenceRecords/a/transcripts/b/entries/" + cue.place()
                        + "\",\"participant\":" + quoted("conferenceRecords/a/participants/" + turn.speaker())
                        + ",\"text\":" + quoted(turn.text()) + ",\"languageCode\":\"en-US\",\"startTime\":\""
                        + START.plus(Duration.ofMillis(cue.startMs())) + "\",\"endTime\":\""
                        + START.plus(Duration.ofMillis(cue.endMs())) + "\"}";
            case FATHOM ->
                "{\"speaker\":{\"display_name\":" + quoted(turn.speaker())
                        + ",\"matched_calendar_invitee_email\":null},\"text\":" + quoted(turn.text())
                        + ",\"timestamp\":\"" + clock(cue.startMs(), '.').substring(0, 8) + "\"}";
            case FIREFLIES ->
                "{\"index\":" + cue.place() + ",\"speaker_name\":" + quoted(turn.speaker())
                        + ",\"raw_text\":\"\",\"text\":" + quoted(turn.text()) + ",\"start_time\":"
                        + cue.startMs() / 1000.0 + ",\"end_time\":" + cue.endMs() / 1000.0 + "}";
            default -> "";
        };
    }

    private static String metadata(Timed cue) {
        return "{\"startDateTime\":\"" + START.plus(Duration.ofMillis(cue.startMs())) + "\",\"endDateTime\":\""
                + START.plus(Duration.ofMillis(cue.endMs())) + "\",\"speakerName\":"
                + quoted(cue.turn().speaker()) + ",\"spokenText\":"
                + quoted(cue.turn().text())
                + ",\"spokenLanguage\":\"en-us\"}";
    }

    private static String clock(int milliseconds, char point) {
        int seconds = milliseconds / 1000;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60,
                point,
                milliseconds % 1000);
    }

    /** Fields of one digit, as Microsoft's own sample has them. */
    private static String shortClock(int milliseconds) {
        int seconds = milliseconds / 1000;
        return seconds / 3600 + ":" + seconds / 60 % 60 + ":" + seconds % 60 + "."
                + String.format(Locale.ROOT, "%03d", milliseconds % 1000);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Two lines where the text has room for them. */
    private static String broken(String text) {
        int space = text.indexOf(' ', text.length() / 2);
        return space < 0 ? text : text.substring(0, space) + "\n" + text.substring(space + 1);
    }

    private static String quoted(@Nullable String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
