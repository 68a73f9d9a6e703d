package dev.headroom.meeting.hook;

import dev.headroom.support.HookTestResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Events in the shapes that Zoom and Microsoft document, of meetings that never were. */
final class RecordedEvents {

    private RecordedEvents() {}

    /** The transcript of an occurrence of a meeting. */
    static String zoom(String recorded, String uuid, String file, String host, String url) {
        return read(recorded)
                .replace("{uuid}", uuid)
                .replace("{file}", file)
                .replace("{host}", host)
                .replace("{url}", url);
    }

    /** Two transcripts of a meeting, each with the secret it is given. */
    static String graph(String meeting, String transcript, String clientState, String otherState) {
        return read("graph-transcripts.json")
                .replace("{meeting}", meeting)
                .replace("{transcript}", transcript)
                .replace("{clientState}", clientState)
                .replace("{otherState}", otherState);
    }

    static String graphLifecycle(String subscription) {
        return read("graph-lifecycle.json")
                .replace("{subscription}", subscription)
                .replace("{clientState}", HookTestResource.CLIENT_STATE);
    }

    private static String read(String recorded) {
        try (InputStream bytes =
                Objects.requireNonNull(RecordedEvents.class.getResourceAsStream("/hooks/" + recorded), recorded)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
