package dev.headroom.meeting.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The payload of a cue of Teams' {@code metadataContent}: JSON with the speaker, the words and their language. */
record TeamsMetadata(
        @Nullable String speakerName,
        @Nullable String spokenText,
        @Nullable String spokenLanguage,
        @Nullable String startDateTime) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Null when the payload is no such JSON. */
    static @Nullable TeamsMetadata of(String payload) {
        if (!payload.stripLeading().startsWith("{")) {
            return null;
        }
        String speaker = null;
        String text = null;
        String language = null;
        String start = null;
        try (JsonParser parser = JSON.createParser(payload)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                boolean scalar = parser.nextToken().isScalarValue();
                String value = scalar ? parser.getText() : null;
                parser.skipChildren();
                switch (field) {
                    case "speakerName" -> speaker = value;
                    case "spokenText" -> text = value;
                    case "spokenLanguage" -> language = value;
                    case "startDateTime" -> start = value;
                    default -> {}
                }
            }
            boolean whole = parser.currentToken() == JsonToken.END_OBJECT;
            return whole && text != null ? new TeamsMetadata(speaker, text, language, start) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The time of day of offset 0, told by a cue that begins at this offset. */
    @Nullable
    OffsetDateTime startOfTranscript(int cueStartMs) {
        return startDateTime == null ? null : minus(startDateTime, cueStartMs);
    }

    private static @Nullable OffsetDateTime minus(String dateTime, int milliseconds) {
        try {
            return OffsetDateTime.parse(dateTime).minus(milliseconds, ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
