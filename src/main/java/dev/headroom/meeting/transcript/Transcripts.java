package dev.headroom.meeting.transcript;

import dev.headroom.access.Access;
import dev.headroom.access.AccountDocuments;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Permission;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.platform.batching.PageBatch;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads transcripts, for those who may see the meetings of their accounts. */
@ApplicationScoped
public class Transcripts implements NodeLoader {

    /** What no document has for its id. */
    private static final UUID NO_TRANSCRIPT = new UUID(0, 0);

    private final AccountDocuments<Transcript> transcripts;
    private final TranscriptFiles files;
    private final PageBatch<Caller, List<UUID>, Transcript> ofMeetings;

    Transcripts(Vertx vertx, Access access, Sql sql, DocumentStore store, TranscriptForm form, TranscriptFiles files) {
        this.transcripts = new AccountDocuments<>(vertx, access, sql, store, form, MeetingPermissions.READ);
        this.files = files;
        this.ofMeetings = new PageBatch<>(
                vertx, this::ofMeetings, transcript -> List.of(transcript.uuid().toString()));
    }

    /** The documents without regard to who asks: to write them, and for the service's own work. */
    public Documents<Transcript> documents() {
        return transcripts.documents();
    }

    /** Who speaks in a transcript as it is now, whoever asks. */
    public Uni<Collection<String>> labels(UUID organization, UUID id) {
        return documents().find(organization, id).map(found -> found.<Collection<String>>map(Transcript::labels)
                .orElseGet(List::of));
    }

    @Override
    public String type() {
        return Transcript.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return find(caller, ids).map(Map::copyOf);
    }

    /** The transcripts among these that the caller may see. */
    public Uni<Map<UUID, Transcript>> find(Caller caller, Collection<UUID> ids) {
        return transcripts.find(caller, ids);
    }

    /** The transcript, if the permission reaches its account. */
    public Uni<Optional<Transcript>> find(Caller caller, Permission permission, UUID id) {
        return transcripts.find(caller, permission, id);
    }

    /** Whoever may read no transcript hears of that first, whatever they ask for: so junk is the id of nothing. */
    static UUID uuid(String id) {
        return GlobalId.uuid(id, Transcript.TYPE).orElse(NO_TRANSCRIPT);
    }

    /** All transcripts of a meeting and of the calls that were merged into it, the oldest first, whoever asks. */
    public Uni<List<Transcript>> ofMeeting(UUID organization, Meeting meeting) {
        return files.ofMeetings(organization, meeting.parts(), null)
                .map(places ->
                        places.stream().map(TranscriptFiles.Place::transcript).toList())
                .chain(ids -> documents().find(organization, ids).map(found -> inOrder(ids, byId(found))));
    }

    /** The ids of the same of many meetings, by the meetings' ids: for who reads them one after another. */
    public Uni<Map<UUID, List<UUID>>> idsOf(UUID organization, Collection<Meeting> meetings) {
        Set<UUID> parts =
                meetings.stream().map(Meeting::parts).flatMap(List::stream).collect(Collectors.toSet());
        return files.ofMeetings(organization, parts, null)
                .map(places -> meetings.stream().collect(Collectors.toMap(Meeting::uuid, meeting -> places.stream()
                        .filter(place -> meeting.parts().contains(place.meeting()))
                        .map(TranscriptFiles.Place::transcript)
                        .toList())));
    }

    /** A page of a meeting's transcripts, the oldest first; those of many meetings are one query. */
    Uni<Page<Transcript>> ofMeeting(Caller caller, Meeting meeting, PageRequest page) {
        return ofMeetings.load(caller, meeting.parts(), page).map(Optional::orElseThrow);
    }

    private Uni<Map<List<UUID>, List<Transcript>>> ofMeetings(
            Caller caller, Set<List<UUID>> meetings, PageRequest page) {
        String after = page.isContinued() ? page.after().get(0) : null;
        Set<UUID> parts = meetings.stream().flatMap(List::stream).collect(Collectors.toSet());
        return files.ofMeetings(caller.organization(), parts, after)
                .chain(places -> written(caller.organization(), places))
                .chain(places -> {
                    Map<List<UUID>, List<UUID>> wanted = meetings.stream()
                            .collect(Collectors.toMap(Function.identity(), meeting -> firstOf(places, meeting, page)));
                    List<UUID> ids =
                            wanted.values().stream().flatMap(List::stream).toList();
                    return find(caller, ids).map(found -> wanted.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> inOrder(entry.getValue(), found))));
                });
    }

    /** A file whose document is not written yet is in no page, or a page would seem to be the last one. */
    private Uni<List<TranscriptFiles.Place>> written(UUID organization, List<TranscriptFiles.Place> places) {
        List<UUID> ids = places.stream().map(TranscriptFiles.Place::transcript).toList();
        return documents().present(organization, ids).map(present -> places.stream()
                .filter(place -> present.contains(place.transcript()))
                .toList());
    }

    private static List<UUID> firstOf(List<TranscriptFiles.Place> places, List<UUID> parts, PageRequest page) {
        return places.stream()
                .filter(place -> parts.contains(place.meeting()))
                .map(TranscriptFiles.Place::transcript)
                .limit(page.fetch())
                .toList();
    }

    private static Map<UUID, Transcript> byId(List<Transcript> found) {
        return found.stream().collect(Collectors.toMap(Transcript::uuid, Function.identity()));
    }

    /** A file whose document is not written yet is left out. */
    private static List<Transcript> inOrder(List<UUID> ids, Map<UUID, Transcript> found) {
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }
}
