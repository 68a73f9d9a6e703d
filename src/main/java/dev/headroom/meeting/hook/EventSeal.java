package dev.headroom.meeting.hook;

import dev.headroom.platform.secrets.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Keeps tokens and transcripts of events encrypted: a copy of the database tells nothing of what was said. */
@ApplicationScoped
class EventSeal {

    private static final String PURPOSE = "provider-events";

    private final Seal seal;

    EventSeal(Seal seal) {
        this.seal = seal;
    }

    byte[] token(UUID event, String token) {
        return seal.close(PURPOSE, place("token", event), token.getBytes(StandardCharsets.UTF_8));
    }

    Optional<String> openToken(UUID event, byte[] sealed) {
        return seal.open(PURPOSE, place("token", event), sealed)
                .map(token -> new String(token, StandardCharsets.UTF_8));
    }

    byte[] content(UUID event, byte[] content) {
        return seal.close(PURPOSE, place("content", event), content);
    }

    Optional<byte[]> openContent(UUID event, byte[] sealed) {
        return seal.open(PURPOSE, place("content", event), sealed);
    }

    private static byte[] place(String column, UUID event) {
        return (column + "/" + event).getBytes(StandardCharsets.UTF_8);
    }
}
