package dev.headroom.meeting.followup;

import dev.headroom.access.Access;
import dev.headroom.access.AccountDocuments;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Permission;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.platform.documents.DocumentQuery;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads follow-ups, for those who may see the meetings of their accounts and whom the follow-up is meant for. */
@ApplicationScoped
public class FollowUps implements NodeLoader {

    private final AccountDocuments<FollowUp> followUps;

    FollowUps(Vertx vertx, Access access, Sql sql, DocumentStore store, FollowUpForm form) {
        this.followUps = new AccountDocuments<>(vertx, access, sql, store, form, MeetingPermissions.READ);
    }

    Documents<FollowUp> documents() {
        return followUps.documents();
    }

    @Override
    public String type() {
        return FollowUp.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return find(caller, ids).map(Map::copyOf);
    }

    /** The follow-ups among these that the caller may see; each has the UUID of its meeting. */
    public Uni<Map<UUID, FollowUp>> find(Caller caller, Collection<UUID> ids) {
        return followUps.find(caller, ids).map(found -> found.entrySet().stream()
                .filter(each -> isMeantFor(caller, each.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The follow-up as it is, if the permission reaches its account. */
    public Uni<Optional<FollowUp>> find(Caller caller, Permission permission, UUID id) {
        return followUps.find(caller, permission, id).map(found -> found.filter(each -> isMeantFor(caller, each)));
    }

    /** The follow-up, whoever asks: for the service's own work, and for whom a link lets in. */
    public Uni<Optional<FollowUp>> find(UUID organization, UUID id) {
        return documents().find(organization, id);
    }

    /** The latest of these that the caller may see, still to be read on a worker thread. */
    Uni<Supplier<List<FollowUp>>> latest(Caller caller, DocumentQuery query, int most) {
        return followUps
                .sight(caller)
                .chain(sight -> documents()
                        .lists()
                        .latestToRead(caller.organization(), sight.everything() ? null : sight.accounts(), query, most))
                .map(found -> () -> found.get().stream()
                        .filter(each -> isMeantFor(caller, each))
                        .toList());
    }

    static boolean isMeantFor(Caller caller, FollowUp followUp) {
        if (followUp.content().visibility() == FollowUpVisibility.ACCOUNT) {
            return true;
        }
        return switch (caller.kind()) {
            case ADMIN, MANAGER -> true;
            case REP -> caller.id().equals(followUp.ownerUuid());
            case APPLICATION, GUEST -> false;
        };
    }
}
