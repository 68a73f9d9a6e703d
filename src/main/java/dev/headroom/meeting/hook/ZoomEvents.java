package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.hook.EventDetails.Person;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what Zoom tells: which events bring a transcript, and what is to be known of the meeting. */
final class ZoomEvents {

    private static final String VALIDATION = "endpoint.url_validation";

    static final String TRANSCRIPT_COMPLETED = "recording.transcript_completed";

    private static final Set<String> WITH_TRANSCRIPT = Set.of(TRANSCRIPT_COMPLETED, "recording.completed");

    /** No colon is in it, so that a proof can never be the signature of an event. */
    private static final Pattern PLAIN_TOKEN = Pattern.compile("[A-Za-z0-9_+/=.-]{1,128}");

    private ZoomEvents() {}

    static boolean isValidation(ProviderJson event) {
        return event.key("event").filter(VALIDATION::equals).isPresent();
    }

    static String plainToken(ProviderJson event) {
        return event.object("payload")
                .flatMap(payload -> payload.key("plainToken"))
                .filter(token -> PLAIN_TOKEN.matcher(token).matches())
                .orElseThrow(() -> HookRefusal.malformed("payload.plainToken is missing or no token."));
    }

    /** One for each transcript; none for an event of another kind. */
    static List<NewProviderEvent> transcripts(ProviderJson event, int most) {
        String kind = event.key("event").orElseThrow(() -> HookRefusal.malformed("The event has no name."));
        if (!WITH_TRANSCRIPT.contains(kind)) {
            return List.of();
        }
        ProviderJson meeting = event.object("payload")
                .flatMap(payload -> payload.object("object"))
                .orElseThrow(() -> HookRefusal.malformed("payload.object is missing."));
        return transcripts(kind, meeting, event.longKey("download_token").orElse(null), most);
    }

    /**
     * One for each transcript of a meeting.
     *
     * @param token fetches them for a while; null for none
     */
    static List<NewProviderEvent> transcripts(String kind, ProviderJson meeting, @Nullable String token, int most) {
        List<ProviderJson> files = meeting.objects("recording_files").stream()
                .filter(file ->
                        file.key("file_type").filter("TRANSCRIPT"::equals).isPresent())
                .toList();
        if (files.size() > most) {
            throw HookRefusal.malformed("The event has more than " + most + " transcripts.");
        }
        return files.stream()
                .map(file -> transcript(kind, meeting, file, token))
                .toList();
    }

    private static NewProviderEvent transcript(
            String kind, ProviderJson meeting, ProviderJson file, @Nullable String token) {
        String uuid = meeting.key("uuid").orElseThrow(() -> HookRefusal.malformed("payload.object.uuid is missing."));
        String id = file.key("id").orElseThrow(() -> HookRefusal.malformed("A transcript has no id."));
        String url = file.longKey("download_url")
                .orElseThrow(() -> HookRefusal.malformed("A transcript has no download_url."));
        Optional<OffsetDateTime> recording = file.moment("recording_start");
        Optional<OffsetDateTime> start = meeting.moment("start_time").or(() -> recording);
        Optional<OffsetDateTime> end = file.moment("recording_end")
                .or(() -> start.flatMap(begun -> meeting.number("duration")
                        .filter(minutes -> minutes >= 0)
                        .map(begun::plusMinutes)));
        String host = meeting.email("host_email").orElse(null);
        var details = new EventDetails(
                url,
                uuid,
                meeting.key("id").orElse(null),
                meeting.line("topic").orElse(null),
                start.orElse(null),
                end.orElse(null),
                recording.orElse(null),
                meeting.zone("timezone").orElse(null),
                host,
                meeting.longKey("share_url")
                        .filter(link -> link.startsWith("https://"))
                        .orElse(null),
                host == null ? List.of() : List.of(new Person(null, host)));
        return new NewProviderEvent(MeetingProvider.ZOOM, kind, uuid, id, details, token, null);
    }
}
