package dev.headroom.meeting.speech;

import dev.headroom.access.Access;
import dev.headroom.access.AccountDocuments;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what is kept of how meetings were spoken. */
@ApplicationScoped
class MeetingSpeeches implements NodeLoader {

    private final AccountDocuments<MeetingSpeech> speeches;

    MeetingSpeeches(Vertx vertx, Access access, Sql sql, DocumentStore store, MeetingSpeechForm form) {
        this.speeches = new AccountDocuments<>(vertx, access, sql, store, form, MeetingPermissions.READ);
    }

    Documents<MeetingSpeech> documents() {
        return speeches.documents();
    }

    @Override
    public String type() {
        return MeetingSpeech.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return speeches.find(caller, ids).map(Map::copyOf);
    }

    /** That of each meeting, in their order; the caller may see the meetings. */
    Uni<List<MeetingSpeech>> of(UUID organization, List<Meeting> meetings) {
        return documents()
                .find(
                        organization,
                        meetings.stream().map(Meeting::uuid).distinct().toList())
                .map(found -> found.stream().collect(Collectors.toMap(MeetingSpeech::uuid, Function.identity())))
                .map(kept -> meetings.stream()
                        .map(meeting -> kept.getOrDefault(meeting.uuid(), MeetingSpeech.of(meeting)))
                        .toList());
    }

    /** What is recorded of meetings and of the calls that were merged into them, by the ids of all these. */
    Uni<Map<UUID, MeetingSpeech>> ofParts(UUID organization, Collection<Meeting> meetings) {
        Set<UUID> parts =
                meetings.stream().map(Meeting::parts).flatMap(List::stream).collect(Collectors.toSet());
        return documents().find(organization, parts).map(found -> found.stream()
                .collect(Collectors.toMap(MeetingSpeech::uuid, Function.identity())));
    }
}
