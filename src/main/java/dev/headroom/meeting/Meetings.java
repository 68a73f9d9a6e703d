package dev.headroom.meeting;

import dev.headroom.access.Access;
import dev.headroom.access.AccountDocuments;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Permission;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads meetings, for those who may see the meetings of their accounts. */
@ApplicationScoped
public class Meetings implements NodeLoader {

    private final AccountDocuments<Meeting> meetings;

    Meetings(Vertx vertx, Access access, Sql sql, DocumentStore store, MeetingForm form) {
        this.meetings = new AccountDocuments<>(vertx, access, sql, store, form, MeetingPermissions.READ);
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

    /** The meeting, whoever asks: for the service's own work, such as what a provider's webhook brings. */
    public Uni<Optional<Meeting>> find(UUID organization, UUID id) {
        return meetings.documents().find(organization, id);
    }
}
