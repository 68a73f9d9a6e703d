package dev.headroom.meeting;

import dev.headroom.access.Access;
import dev.headroom.access.AccountDocuments;
import dev.headroom.access.Caller;
import dev.headroom.access.LatestDocuments;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Permission;
import dev.headroom.platform.documents.DocumentQuery;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads meetings, for those who may see the meetings of their accounts. */
@ApplicationScoped
public class Meetings implements NodeLoader {

    /** What no document has for its id. */
    private static final UUID NO_MEETING = new UUID(0, 0);

    /** More meetings than that share no id of a provider, and no series is asked for further back at once. */
    private static final int MOST_AT_ONCE = 100;

    private final AccountDocuments<Meeting> meetings;
    private final LatestDocuments<Meeting> latest;

    Meetings(Vertx vertx, Access access, Sql sql, DocumentStore store, MeetingForm form) {
        this.meetings = new AccountDocuments<>(vertx, access, sql, store, form, MeetingPermissions.READ);
        this.latest = new LatestDocuments<>(vertx, meetings, form);
    }

    Documents<Meeting> documents() {
        return meetings.documents();
    }

    @Override
    public String type() {
        return Meeting.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return find(caller, ids).map(Map::copyOf);
    }

    /** The meetings among these that the caller may see. */
    public Uni<Map<UUID, Meeting>> find(Caller caller, Collection<UUID> ids) {
        return meetings.find(caller, ids);
    }

    /** The meeting as it is, if the permission reaches its account. */
    public Uni<Optional<Meeting>> find(Caller caller, Permission permission, UUID id) {
        return meetings.find(caller, permission, id);
    }

    /** The meeting of a global id that the permission must reach; refused as not found otherwise. */
    public Uni<Meeting> require(Caller caller, Permission permission, String id, String... field) {
        return require(caller, permission, uuid(id), field);
    }

    Uni<Meeting> require(Caller caller, Permission permission, UUID id, String... field) {
        return find(caller, permission, id)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such meeting, or you may not see it.", field)));
    }

    /** Whoever may see no meeting hears of that first, whatever they ask for: so junk is the id of nothing. */
    static UUID uuid(String id) {
        return GlobalId.uuid(id, Meeting.TYPE).orElse(NO_MEETING);
    }

    /** The meetings that have taken this one in, whoever asks. */
    Uni<List<Meeting>> holding(UUID organization, Meeting part) {
        var query = new DocumentQuery(Map.of("mergedUuids", part.uuid().toString()), Set.of(), null, null);
        return meetings.documents().lists().latest(organization, List.of(part.accountUuid()), query, MOST_AT_ONCE);
    }

    /** The meeting, whoever asks: for the service's own work, such as what a provider's webhook brings. */
    public Uni<Optional<Meeting>> find(UUID organization, UUID id) {
        return meetings.documents().find(organization, id);
    }

    /** The same, or the meeting that it was merged into: the one to add to. */
    public Uni<Optional<Meeting>> current(UUID organization, UUID id) {
        return current(organization, id, MeetingLimits.MERGED);
    }

    private Uni<Optional<Meeting>> current(UUID organization, UUID id, int steps) {
        return find(organization, id).chain(found -> {
            UUID next = found.map(Meeting::mergedIntoUuid).orElse(null);
            return next == null || steps == 0 ? Uni.createFrom().item(found) : current(organization, next, steps - 1);
        });
    }

    /** The meeting that a provider knows by an id, or the one that it was merged into; whoever asks. */
    public Uni<Optional<Meeting>> ofProvider(UUID organization, MeetingProvider provider, String key) {
        return allOfProvider(organization, provider, key)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : current(organization, found.get(0).uuid()));
    }

    Uni<List<Meeting>> allOfProvider(UUID organization, MeetingProvider provider, String key) {
        var query = new DocumentQuery(Map.of("provider", provider.name(), "providerKey", key), Set.of(), null, null);
        return meetings.documents().lists().latest(organization, null, query, MOST_AT_ONCE);
    }

    /**
     * The meetings that began at a provider between two moments, merged ones left out, the latest first; whoever asks:
     * for recordings that come without an id that a meeting names.
     */
    public Uni<List<Meeting>> begunBetween(
            UUID organization, MeetingProvider provider, OffsetDateTime from, OffsetDateTime to) {
        MeetingQuery query = new MeetingQuery(null, null, from, to, provider);
        return meetings.documents().lists().latest(organization, null, query.documents(), MOST_AT_ONCE);
    }

    /** The last meetings of the account that name the series, merged ones left out, the latest first; whoever asks. */
    public Uni<List<Meeting>> ofSeries(UUID organization, UUID account, UUID series) {
        return ofSeries(organization, account, series, MOST_AT_ONCE);
    }

    Uni<List<Meeting>> ofSeries(UUID organization, UUID account, UUID series, int most) {
        var query = MeetingQuery.ofSeries(account, series).documents();
        return meetings.documents().lists().latest(organization, List.of(account), query, most);
    }

    Uni<Page<Meeting>> page(Caller caller, MeetingQuery query, PageRequest request) {
        return latest.page(caller, query.account(), query.documents(), request);
    }

    /** A page of an account's meetings; what many accounts ask for at once is read together. */
    Uni<Page<Meeting>> ofAccount(Caller caller, UUID account, MeetingQuery query, PageRequest request) {
        return latest.ofAccount(caller, account, query.documents(), request);
    }
}
