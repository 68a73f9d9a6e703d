package dev.headroom.meeting.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.headroom.platform.errors.BadInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a transcript in JSON and what is told of its participants. It streams: whatever else a file of
 * the allowed size holds costs no memory.
 */
final class JsonEntries {

    private static final JsonFactory JSON = new JsonFactory();

    private static final Set<String> ENTRY_LISTS = Set.of("transcriptEntries", "entries", "sentences", "transcript");

    /** What is kept of an entry; the rest, however much, is passed over. */
    private static final Set<String> KEYS = Set.of(
            "name",
            "participant",
            "text",
            "languageCode",
            "startTime",
            "endTime",
            "timestamp",
            "index",
            "speaker_name",
            "start_time",
            "end_time",
            "speaker.display_name",
            "signedinUser.displayName",
            "anonymousUser.displayName",
            "phoneUser.displayName");

    /** Answers of services wrap their list in two or three objects. */
    private static final int DEEPEST = 6;

    private final Tally tally;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> participants = new HashMap<>();

    private JsonEntries(Tally tally) {
        this.tally = tally;
    }

    /** One entry: its texts and numbers by name, those of an inner object by both names. */
    record Entry(int line, int place, Map<String, String> values) {

        @Nullable
        String get(String name) {
            return values.get(name);
        }
    }

    /** What was found; participants are told by resource name where the file lists them. */
    record Found(List<Entry> entries, Map<String, String> participants) {}

    static Found find(String text, Tally tally) {
        var found = new JsonEntries(tally);
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                found.entries(parser);
            } else {
                found.object(parser, 0);
            }
            if (parser.nextToken() != null) {
                throw new BadInput("The JSON goes on after its end: send one object or one list.", "file");
            }
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new BadInput(
                    "The file is not valid JSON in line " + (place == null ? 1 : place.getLineNr()) + ", column "
                            + (place == null ? 1 : place.getColumnNr()) + ".",
                    "file");
        } catch (IOException e) {
            throw new IllegalStateException("text in memory is read without failing", e);
        }
        return new Found(found.entries, found.participants);
    }

    private void object(JsonParser parser, int depth) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && ENTRY_LISTS.contains(name)) {
                entries(parser);
            } else if (value == JsonToken.START_ARRAY && name.equals("participants")) {
                participants(parser);
            } else if (value == JsonToken.START_OBJECT && depth < DEEPEST) {
                object(parser, depth + 1);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void entries(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            int line = parser.currentTokenLocation().getLineNr();
            int place = tally.cue(line);
            if (token == JsonToken.START_OBJECT) {
                entries.add(new Entry(line, place, values(parser)));
            } else {
                parser.skipChildren();
                tally.skip(line, "It is not an object.");
            }
        }
    }

    private void participants(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            Map<String, String> values = values(parser);
            String name = values.get("name");
            values.forEach((key, value) -> {
                if (name != null && key.endsWith(".displayName")) {
                    participants.put(name, value);
                }
            });
        }
    }

    private static Map<String, String> values(JsonParser parser) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                inner(parser, name, values);
            } else if (isKept(name, value)) {
                values.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return values;
    }

    private static void inner(JsonParser parser, String outer, Map<String, String> values) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (isKept(outer + "." + name, value)) {
                values.put(outer + "." + name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static boolean isKept(String name, JsonToken value) {
        return value.isScalarValue() && value != JsonToken.VALUE_NULL && KEYS.contains(name);
    }
}
