package dev.headroom.meeting.commitment;

import dev.headroom.access.Access;
import dev.headroom.access.AccountDocuments;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Permission;
import dev.headroom.access.Sight;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.documents.FieldCondition;
import dev.headroom.platform.graphql.Node;
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
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads commitments, for those who may see the meetings of their accounts. */
@ApplicationScoped
public class Commitments implements NodeLoader {

    /** Enough of what people refuse to know their taste; older refusals are of other times. */
    private static final int MOST_REFUSED = 300;

    /** More than a meeting can hold by far, with every transcript of it read twice. */
    static final int MOST_OF_MEETING = 500;

    /** More suggestions than anybody decides on in weeks; of more, the oldest are not counted. */
    private static final int MOST_UNDECIDED = 2_000;

    private final AccountDocuments<Commitment> commitments;
    private final CommitmentPolicy policy;
    private final Workers workers;

    Commitments(
            Vertx vertx,
            Access access,
            Sql sql,
            DocumentStore store,
            CommitmentForm form,
            CommitmentPolicy policy,
            Workers workers) {
        this.commitments = new AccountDocuments<>(vertx, access, sql, store, form, MeetingPermissions.READ);
        this.policy = policy;
        this.workers = workers;
    }

    Documents<Commitment> documents() {
        return commitments.documents();
    }

    @Override
    public String type() {
        return Commitment.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return commitments.find(caller, ids).map(Map::copyOf);
    }

    /** The commitment as it is, if the permission reaches its account. */
    public Uni<Optional<Commitment>> find(Caller caller, Permission permission, UUID id) {
        return commitments.find(caller, permission, id);
    }

    Uni<Page<Commitment>> page(Caller caller, CommitmentQuery query, PageRequest request) {
        return commitments.page(caller, query.account(), query.conditions(policy), request);
    }

    Uni<Sight> sight(Caller caller) {
        return commitments.sight(caller);
    }

    /** Those of them that are there: for the service's own work. */
    public Uni<List<Commitment>> withIds(UUID organization, Collection<UUID> ids) {
        return documents().find(organization, ids);
    }

    /** Every commitment of a meeting and its parts: for the service's own work, and for who was let through. */
    public Uni<List<Commitment>> ofMeeting(UUID organization, Meeting meeting) {
        return ofMeetings(organization, Set.of(meeting.accountUuid()), Set.copyOf(meeting.parts()));
    }

    /** Those of the meetings whose accounts the caller sees, by meeting; each with those of its parts. */
    public Uni<Map<UUID, List<Commitment>>> ofMeetings(Caller caller, Collection<Meeting> meetings) {
        return sight(caller)
                .chain(sight -> ofMeetings(
                        caller.organization(),
                        meetings.stream()
                                .filter(meeting -> sight.sees(meeting.accountUuid()))
                                .toList()));
    }

    /** The same, whoever asks: for the service's own work. */
    public Uni<Map<UUID, List<Commitment>>> ofMeetings(UUID organization, Collection<Meeting> meetings) {
        Set<UUID> accounts = meetings.stream().map(Meeting::accountUuid).collect(Collectors.toSet());
        Set<UUID> parts =
                meetings.stream().flatMap(meeting -> meeting.parts().stream()).collect(Collectors.toSet());
        return ofMeetings(organization, accounts, parts).map(found -> meetings.stream()
                .collect(Collectors.toMap(Meeting::uuid, meeting -> of(meeting, found), (one, same) -> one)));
    }

    /** How many suggestions that count nobody has decided on yet, by meeting. */
    public Uni<Map<UUID, Long>> undecided(
            UUID organization, Collection<Meeting> meetings, BiPredicate<Meeting, Commitment> counts) {
        if (meetings.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var parts = meetings.stream()
                .flatMap(meeting -> meeting.parts().stream())
                .map(UUID::toString)
                .toList();
        return newest(
                        organization,
                        meetings.stream().map(Meeting::accountUuid).collect(Collectors.toSet()),
                        List.of(
                                FieldCondition.anyOf(CommitmentQuery.MEETING, parts),
                                FieldCondition.is(CommitmentQuery.STATE, CommitmentState.SUGGESTED.name())),
                        MOST_UNDECIDED)
                .chain(found -> workers.compute(() -> meetings.stream()
                        .collect(Collectors.toMap(Meeting::uuid, meeting -> of(meeting, found).stream()
                                .filter(suggestion -> counts.test(meeting, suggestion))
                                .count()))));
    }

    private static List<Commitment> of(Meeting meeting, List<Commitment> found) {
        return found.stream()
                .filter(commitment ->
                        meeting.parts().contains(commitment.origin().meetingUuid()))
                .toList();
    }

    private Uni<List<Commitment>> ofMeetings(UUID organization, Set<UUID> accounts, Set<UUID> meetings) {
        if (meetings.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var wanted = meetings.stream().map(UUID::toString).toList();
        return newest(
                organization,
                accounts,
                List.of(FieldCondition.anyOf(CommitmentQuery.MEETING, wanted)),
                MOST_OF_MEETING * meetings.size());
    }

    /** What people of the organization refused last. */
    Uni<RefusedPhrases> refused(UUID organization) {
        var refused = FieldCondition.is(CommitmentQuery.STATE, CommitmentState.REFUSED.name());
        return newest(organization, null, List.of(refused), MOST_REFUSED).map(RefusedPhrases::of);
    }

    /**
     * The newest ones, read on a worker thread.
     *
     * @param accounts only theirs; null for those of all accounts
     */
    Uni<List<Commitment>> newest(UUID organization, @Nullable Set<UUID> accounts, List<FieldCondition> all, int most) {
        return documents()
                .lists()
                .newest(organization, accounts, all, most)
                .chain(found -> workers.compute(found::get));
    }
}
