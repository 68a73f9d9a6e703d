package dev.headroom.meeting.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Consent;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.SideSource;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.SpeakerSwap;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.meeting.transcript.TranscriptDialect;
import dev.headroom.meeting.transcript.TranscriptSource;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A meeting in the form of the draft: letter by letter, and with no field that the draft does not know. */
class VconDocumentTest {

    private static final Path GOLDEN = Path.of("src/test/resources/meeting/golden.vcon");
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2026-03-02T10:00:00+11:00");
    private static final byte[] FILE = "WEBVTT".getBytes(StandardCharsets.US_ASCII);

    private static final Set<String> TOP = Set.of(
            "vcon",
            "uuid",
            "extensions",
            "created_at",
            "updated_at",
            "subject",
            "redacted",
            "amended",
            "group",
            "parties",
            "dialog",
            "analysis",
            "attachments");
    private static final Set<String> PARTY =
            Set.of("tel", "sip", "stir", "mailto", "name", "did", "validation", "gmlpos", "civicaddress", "uuid");
    private static final Set<String> DIALOG = Set.of(
            "type",
            "start",
            "duration",
            "parties",
            "originator",
            "mediatype",
            "filename",
            "body",
            "encoding",
            "url",
            "content_hash",
            "disposition",
            "session_id",
            "party_history",
            "application",
            "message_id");
    private static final Set<String> ANALYSIS = Set.of(
            "type",
            "dialog",
            "mediatype",
            "filename",
            "vendor",
            "product",
            "schema",
            "body",
            "encoding",
            "url",
            "content_hash");
    private static final Set<String> ATTACHMENT = Set.of(
            "purpose", "start", "party", "dialog", "mediatype", "filename", "body", "encoding", "url", "content_hash");

    private static UUID uuid(int number) {
        return new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    private static Meeting meeting() {
        return new Meeting(
                uuid(1),
                uuid(2),
                List.of(),
                null,
                uuid(3),
                "Review",
                MeetingProvider.ZOOM,
                null,
                TEN,
                TEN.plusHours(1),
                "Australia/Sydney",
                List.of(
                        new Attendee(
                                uuid(4),
                                "Bea Maas",
                                "bea@customer.example",
                                MeetingSide.BUYER,
                                SideSource.CONTACT,
                                null,
                                uuid(5),
                                List.of("Bea")),
                        new Attendee(
                                uuid(6),
                                "Sven Olsen",
                                null,
                                MeetingSide.SELLER,
                                SideSource.MEMBER,
                                uuid(3),
                                null,
                                List.of("Sven"))),
                Consent.NOT_RECORDED,
                null,
                null,
                List.of(),
                1);
    }

    private static Transcript transcript(
            int number, TranscriptDialect dialect, @Nullable OffsetDateTime startsAt, Segment... segments) {
        return new Transcript(
                uuid(number),
                uuid(2),
                uuid(1),
                dialect,
                TranscriptSource.UPLOAD,
                "00ff".repeat(16),
                FILE.length,
                startsAt,
                List.of(segments),
                segments.length,
                0,
                0,
                List.of(),
                List.of(new SpeakerSwap("Sven", "Bea", "Rita", TEN)),
                TEN.plusHours(2),
                "member:x",
                1);
    }

    private static Segment segment(int seq, int start, int end, @Nullable String speaker, String text) {
        return new Segment(seq, start, end, speaker, text, null, List.of());
    }

    private static VconFacts facts() {
        Transcript said = transcript(
                7,
                TranscriptDialect.ZOOM_VTT,
                TEN.plusMinutes(2),
                // The labels were exchanged: Sven says this.
                segment(0, 1000, 3000, "Bea", "Hi Bea."),
                segment(1, 4000, 16_500, "Guest", "I am nobody's."));
        Transcript chat = transcript(
                8, TranscriptDialect.ZOOM_CHAT, null, segment(0, 60_000, 60_000, "Sven", "Here is <b>the</b> list."));
        return new VconFacts(
                meeting(),
                List.of(said, chat),
                Map.of(uuid(7), FILE),
                Map.of("commitments", new JsonObject().put("items", new JsonArray())),
                OffsetDateTime.parse("2026-03-05T00:00:00Z"));
    }

    @Test
    void meetingIsWrittenLetterByLetter() throws IOException {
        String written = VconDocument.of(facts()).encodePrettily();

        if (Boolean.getBoolean("headroom.golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, written + "\n");
        }
        assertThat(written + "\n").isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void onlyFieldsOfTheDraftAreUsedAndNothingRequiredIsMissing() {
        JsonObject vcon = VconDocument.of(facts());

        assertThat(TOP).containsAll(vcon.fieldNames());
        assertThat(vcon.fieldNames()).contains("uuid", "created_at", "parties");
        objects(vcon, "parties").forEach(party -> assertThat(PARTY).containsAll(party.fieldNames()));
        objects(vcon, "dialog").forEach(dialog -> {
            assertThat(DIALOG).containsAll(dialog.fieldNames());
            assertThat(dialog.getString("type")).isIn("recording", "text");
            assertThat(OffsetDateTime.parse(dialog.getString("start"))).isNotNull();
        });
        objects(vcon, "analysis").forEach(analysis -> {
            assertThat(ANALYSIS).containsAll(analysis.fieldNames());
            assertThat(analysis.fieldNames()).contains("type", "vendor");
        });
        objects(vcon, "attachments").forEach(attachment -> {
            assertThat(ATTACHMENT).containsAll(attachment.fieldNames());
            assertThat(attachment.fieldNames()).contains("start", "party", "dialog");
        });
    }

    @Test
    void everyNumberNamesSomethingThatIsThere() {
        JsonObject vcon = VconDocument.of(facts());
        int parties = vcon.getJsonArray("parties").size();
        int dialogs = vcon.getJsonArray("dialog").size();

        objects(vcon, "dialog")
                .flatMap(dialog -> dialog.getJsonArray("parties").stream())
                .forEach(party -> assertThat((Integer) party).isBetween(0, parties - 1));
        objects(vcon, "analysis")
                .forEach(analysis -> assertThat(analysis.getInteger("dialog")).isBetween(0, dialogs - 1));
        objects(vcon, "attachments").forEach(attachment -> {
            assertThat(attachment.getInteger("party")).isBetween(0, parties - 1);
            assertThat(attachment.getInteger("dialog")).isBetween(0, dialogs - 1);
        });
    }

    @Test
    void meetingWithoutAnythingIsOneToo() {
        var facts = new VconFacts(meeting(), List.of(), Map.of(), Map.of(), TEN);

        JsonObject vcon = VconDocument.of(facts);

        assertThat(vcon.getJsonArray("dialog").getJsonObject(0).getDouble("duration"))
                .isEqualTo(3600);
        assertThat(vcon.getJsonArray("analysis")).isEmpty();
        assertThat(vcon.getJsonArray("attachments")).isEmpty();
    }

    private static Stream<JsonObject> objects(JsonObject vcon, String list) {
        return vcon.getJsonArray(list).stream().map(JsonObject.class::cast);
    }
}
