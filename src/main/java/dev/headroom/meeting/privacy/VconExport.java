package dev.headroom.meeting.privacy;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.meeting.transcript.TranscriptFiles;
import dev.headroom.meeting.transcript.Transcripts;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Gathers a meeting for its export. */
@ApplicationScoped
class VconExport {

    private static final UUID NO_MEETING = new UUID(0, 0);

    private final Meetings meetings;
    private final Transcripts transcripts;
    private final TranscriptFiles files;
    private final List<VconAnalysis> analyses;
    private final Workers workers;
    private final PrivacyConfig config;
    private final Clock clock;

    VconExport(
            Meetings meetings,
            Transcripts transcripts,
            TranscriptFiles files,
            @All List<VconAnalysis> analyses,
            Workers workers,
            PrivacyConfig config,
            Clock clock) {
        this.meetings = meetings;
        this.transcripts = transcripts;
        this.files = files;
        this.analyses = List.copyOf(analyses);
        this.workers = workers;
        this.config = config;
        this.clock = clock;
    }

    Uni<String> of(Caller caller, String id) {
        UUID uuid = GlobalId.uuid(id, Meeting.TYPE).orElse(NO_MEETING);
        return meetings.find(caller, MeetingPermissions.READ, uuid)
                .map(found ->
                        found.orElseThrow(() -> new NotFound("There is no such meeting, or you may not see it.", "id")))
                .invoke(meeting -> requireMember(caller))
                .chain(meeting -> facts(caller, meeting))
                .chain(facts -> workers.compute(() -> VconDocument.of(facts).encodePrettily()));
    }

    /** It holds the files as they came and everybody's addresses, neither of which an application is shown. */
    private static void requireMember(Caller caller) {
        if (caller.isApplication()) {
            throw new Forbidden("Exports with raw transcripts are for members: read the meeting and its transcripts'"
                    + " segments instead.");
        }
    }

    private Uni<VconFacts> facts(Caller caller, Meeting meeting) {
        UUID organization = caller.organization();
        return transcripts.ofMeeting(organization, meeting).chain(found -> files(organization, found)
                .chain(contents -> analyses(caller, meeting)
                        .map(made -> new VconFacts(meeting, found, contents, made, OffsetDateTime.now(clock)))));
    }

    /** The files that are still there, the first first, as long as all together are not too long. */
    private Uni<Map<UUID, byte[]>> files(UUID organization, List<Transcript> of) {
        Map<UUID, byte[]> contents = new HashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        long bytes = 0;
        for (Transcript transcript : of) {
            bytes += transcript.bytes();
            if (bytes <= config.exportedBytes()) {
                all = all.chain(() -> files.content(organization, transcript.uuid()))
                        .invoke(found -> found.ifPresent(content -> contents.put(transcript.uuid(), content)))
                        .replaceWithVoid();
            }
        }
        return all.replaceWith(contents);
    }

    private Uni<Map<String, JsonObject>> analyses(Caller caller, Meeting meeting) {
        Map<String, JsonObject> made = new TreeMap<>();
        return Multi.createFrom()
                .iterable(analyses)
                .onItem()
                .transformToUniAndConcatenate(analysis -> analysis.of(caller, meeting)
                        .invoke(found -> found.ifPresent(body -> made.put(analysis.type(), body))))
                .collect()
                .last()
                .replaceWith(made);
    }
}
