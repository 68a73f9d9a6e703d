package dev.headroom.meeting.transcript;

import dev.headroom.meeting.transcript.JsonEntries.Entry;
import dev.headroom.meeting.transcript.JsonEntries.Found;
import dev.headroom.platform.errors.BadInput;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the transcripts that come as JSON: the entries of Google Meet (with its list of participants in the same file
 * if there is one), the turns of Fathom and the sentences of Fireflies.
 */
final class JsonFile {

    private static final String KNOWN =
            "send transcriptEntries of Google Meet, transcript of Fathom or sentences of Fireflies.";

    private final Found found;
    private final Tally tally;
    private @Nullable OffsetDateTime startsAt;

    private JsonFile(Found found, Tally tally) {
        this.found = found;
        this.tally = tally;
    }

    static boolean isMeant(String text) {
        String start = text.stripLeading();
        boolean list = start.startsWith("[");
        if (!list && !start.startsWith("{")) {
            return false;
        }
        String inside = start.substring(1, Math.min(start.length(), 500)).stripLeading();
        return list
                ? inside.startsWith("{") || inside.startsWith("]")
                : inside.startsWith("\"") || inside.startsWith("}");
    }

    static CueFile.Origin read(String text, Tally tally) {
        var file = new JsonFile(JsonEntries.find(text, tally), tally);
        TranscriptDialect dialect = file.dialect();
        file.found.entries().forEach(entry -> file.keep(dialect, entry));
        return new CueFile.Origin(dialect, file.startsAt);
    }

    private TranscriptDialect dialect() {
        if (has("participant") || has("languageCode")) {
            return TranscriptDialect.MEET_ENTRIES;
        }
        if (has("speaker.display_name")) {
            return TranscriptDialect.FATHOM;
        }
        if (has("speaker_name") || has("start_time")) {
            return TranscriptDialect.FIREFLIES;
        }
        if (found.entries().isEmpty() && tally.cues() == 0) {
            throw new BadInput("The JSON holds no entry: " + KNOWN, "file");
        }
        throw new BadInput("The JSON is none of the known forms: " + KNOWN, "file");
    }

    private boolean has(String key) {
        return found.entries().stream().anyMatch(entry -> entry.get(key) != null);
    }

    private void keep(TranscriptDialect dialect, Entry entry) {
        SpokenCue said =
                switch (dialect) {
                    case MEET_ENTRIES -> meet(entry);
                    case FATHOM -> fathom(entry);
                    default -> fireflies(entry);
                };
        tally.time(said.startMs(), said.endMs());
        if (said.text().isEmpty()) {
            tally.skip(entry.line(), "It has no text.");
        } else {
            tally.keep(entry.line(), said);
        }
    }

    private SpokenCue meet(Entry entry) {
        return utterance(
                entry,
                entry.get("name"),
                offset(entry.get("startTime")),
                offset(entry.get("endTime")),
                participant(entry.get("participant")),
                entry.get("languageCode"));
    }

    /** A participant's name where the file tells it; else the end of the resource name, which is a label too. */
    private @Nullable String participant(@Nullable String resource) {
        if (resource == null) {
            return null;
        }
        String name = found.participants().get(resource);
        return name == null ? resource.substring(resource.lastIndexOf('/') + 1) : name;
    }

    /** Milliseconds after the first entry that has a time. */
    private @Nullable Integer offset(@Nullable String dateTime) {
        if (dateTime == null) {
            return null;
        }
        try {
            OffsetDateTime at = OffsetDateTime.parse(dateTime);
            startsAt = Objects.requireNonNullElse(startsAt, at);
            return milliseconds(Duration.between(startsAt, at).toMillis());
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static SpokenCue fathom(Entry entry) {
        String at = entry.get("timestamp");
        Integer startMs = at == null ? null : CueTime.milliseconds(at).orElse(null);
        return utterance(entry, null, startMs, null, entry.get("speaker.display_name"), null);
    }

    private static SpokenCue fireflies(Entry entry) {
        return utterance(
                entry,
                entry.get("index"),
                seconds(entry.get("start_time")),
                seconds(entry.get("end_time")),
                entry.get("speaker_name"),
                null);
    }

    private static @Nullable Integer seconds(@Nullable String seconds) {
        try {
            return seconds == null ? null : milliseconds(Math.round(Double.parseDouble(seconds) * 1000));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Integer milliseconds(long milliseconds) {
        return Math.abs(milliseconds) > Integer.MAX_VALUE ? null : (Integer) (int) milliseconds;
    }

    private static SpokenCue utterance(
            Entry entry,
            @Nullable String id,
            @Nullable Integer startMs,
            @Nullable Integer endMs,
            @Nullable String speaker,
            @Nullable String language) {
        String resource = id == null ? null : id.substring(id.lastIndexOf('/') + 1);
        String text = entry.get("text");
        return new SpokenCue(
                PlainText.cueId(resource, entry.place()),
                startMs,
                endMs,
                PlainText.label(speaker),
                PlainText.paragraph(text == null ? "" : text),
                PlainText.language(language));
    }
}
