package dev.headroom.meeting.privacy;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.meeting.transcript.TranscriptDialect;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a vCon (draft-ietf-vcon-vcon-core-04, unsigned): a form that tools of others read, with nothing in it
 * that the draft does not define. What was said is an analysis of the type "transcript", because media is what a dialog
 * holds; a chat's messages are dialogs of their own. Pure.
 */
final class VconDocument {

    /** The syntax of the draft; deprecated there, and still what readers look for. */
    private static final String SYNTAX = "0.4.0";

    private static final String VENDOR = "Headroom";
    private static final double MILLIS = 1_000;

    private final VconFacts facts;
    private final VconParties parties;
    private final JsonArray dialogs = new JsonArray();
    private final JsonArray analyses = new JsonArray();
    private final JsonArray attachments = new JsonArray();

    private VconDocument(VconFacts facts) {
        this.facts = facts;
        this.parties = new VconParties(facts.meeting());
    }

    static JsonObject of(VconFacts facts) {
        return new VconDocument(facts).toJson();
    }

    private JsonObject toJson() {
        Meeting meeting = facts.meeting();
        facts.transcripts().forEach(this::add);
        if (dialogs.isEmpty()) {
            dialogs.add(call(meeting.startsAt(), length(meeting)));
        }
        facts.analyses().forEach((type, body) -> analyses.add(analysis(type, 0, VENDOR, body.encode())));
        return new JsonObject()
                .put("vcon", SYNTAX)
                .put("uuid", meeting.uuid().toString())
                .put("created_at", time(facts.createdAt()))
                .put("subject", meeting.title())
                .put("parties", parties.toJson())
                .put("dialog", dialogs)
                .put("analysis", analyses)
                .put("attachments", attachments);
    }

    private void add(Transcript transcript) {
        OffsetDateTime start = Objects.requireNonNullElse(
                transcript.startsAt(), facts.meeting().startsAt());
        int dialog = dialogs.size();
        if (transcript.dialect() == TranscriptDialect.ZOOM_CHAT
                && !transcript.segments().isEmpty()) {
            transcript.segments().forEach(segment -> dialogs.add(message(transcript, segment, start)));
        } else {
            dialogs.add(call(start, length(transcript)));
            if (!transcript.segments().isEmpty()) {
                String body = said(transcript, start).encode();
                analyses.add(analysis("transcript", dialog, vendor(transcript.dialect()), body));
            }
        }
        attachments.add(attachment(transcript, dialog));
    }

    /** The call itself, of which no media is kept here. */
    private JsonObject call(OffsetDateTime start, @Nullable Double seconds) {
        JsonObject dialog = new JsonObject().put("type", "recording").put("start", time(start));
        if (seconds != null) {
            dialog.put("duration", seconds);
        }
        JsonArray present = new JsonArray();
        for (int index = 0; index < facts.meeting().attendees().size(); index++) {
            present.add(index);
        }
        return dialog.put("parties", present)
                .put("application", facts.meeting().provider().name().toLowerCase(Locale.ROOT));
    }

    private JsonObject message(Transcript transcript, Segment segment, OffsetDateTime start) {
        JsonObject dialog = new JsonObject().put("type", "text").put("start", time(at(start, segment.startMs())));
        String label = transcript.speaker(segment);
        dialog.put("parties", label == null ? new JsonArray() : new JsonArray().add(parties.number(label)));
        return dialog.put("mediatype", "text/plain").put("body", segment.text()).put("encoding", "none");
    }

    private JsonArray said(Transcript transcript, OffsetDateTime start) {
        JsonArray said = new JsonArray();
        for (Segment segment : transcript.segments()) {
            JsonObject each = new JsonObject();
            String label = transcript.speaker(segment);
            if (label != null) {
                each.put("party", parties.number(label));
            }
            if (segment.startMs() != null) {
                each.put("start", time(at(start, segment.startMs())));
            }
            if (segment.endMs() != null) {
                each.put("end", time(at(start, segment.endMs())));
            }
            said.add(each.put("text", segment.text()));
        }
        return said;
    }

    private static JsonObject analysis(String type, int dialog, String vendor, String body) {
        return new JsonObject()
                .put("type", type)
                .put("dialog", dialog)
                .put("mediatype", "application/json")
                .put("vendor", vendor)
                .put("product", VENDOR)
                .put("schema", "headroom-" + type + "-1")
                .put("body", body)
                .put("encoding", "json");
    }

    /** The file as it was sent; only its hash when it is gone or too long: who has it can tell that it is the one. */
    private JsonObject attachment(Transcript transcript, int dialog) {
        JsonObject attachment = new JsonObject()
                .put("purpose", "transcript as it was sent")
                .put("start", time(transcript.storedAt()))
                .put("party", parties.holder())
                .put("dialog", dialog)
                .put("mediatype", mediaType(transcript.dialect()));
        byte[] content = facts.files().get(transcript.uuid());
        JsonArray hashes = new JsonArray().add(VconHash.sha256(transcript.sha256()));
        if (content != null) {
            attachment.put("body", VconHash.base64(content)).put("encoding", "base64url");
            hashes.add(VconHash.sha512(content));
        }
        return attachment.put("content_hash", hashes);
    }

    private static @Nullable Double length(Meeting meeting) {
        return meeting.endsAt() == null
                ? null
                : Duration.between(meeting.startsAt(), meeting.endsAt()).toMillis() / MILLIS;
    }

    private static @Nullable Double length(Transcript transcript) {
        List<Segment> segments = transcript.segments();
        return segments.stream()
                .map(Segment::endMs)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .map(last -> Math.max(0, last) / MILLIS)
                .orElse(null);
    }

    private static OffsetDateTime at(OffsetDateTime start, @Nullable Integer offset) {
        return start.plus(Objects.requireNonNullElse(offset, 0), ChronoUnit.MILLIS);
    }

    private static String time(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MILLIS)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String vendor(TranscriptDialect dialect) {
        return switch (dialect) {
            case ZOOM_VTT, ZOOM_CHAT -> "Zoom";
            case TEAMS_VTT, TEAMS_METADATA -> "Microsoft";
            case MEET_ENTRIES -> "Google";
            case FATHOM -> "Fathom";
            case FIREFLIES -> "Fireflies";
            case SRT, WEBVTT, MINUTES -> "unknown";
        };
    }

    private static String mediaType(TranscriptDialect dialect) {
        return switch (dialect) {
            case ZOOM_VTT, TEAMS_VTT, TEAMS_METADATA, WEBVTT -> "text/vtt";
            case MEET_ENTRIES, FATHOM, FIREFLIES -> "application/json";
            case SRT -> "application/x-subrip";
            case ZOOM_CHAT, MINUTES -> "text/plain";
        };
    }
}
