package dev.headroom.meeting.privacy;

import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads erasures, for administrators. */
@ApplicationScoped
class MeetingErasures implements NodeLoader {

    /** Far more than are ever open at once. */
    private static final int MOST_OPEN = 100;

    private final Documents<MeetingErasure> documents;

    private final Cursors cursors;

    MeetingErasures(DocumentStore store, MeetingErasureForm form, Cursors cursors) {
        this.cursors = cursors;
        this.documents = store.of(form);
    }

    Documents<MeetingErasure> documents() {
        return documents;
    }

    @Override
    public String type() {
        return MeetingErasure.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return PrivacyPermissions.DECIDE.isHeldBy(caller)
                ? documents.find(caller.organization(), ids).map(found -> found.stream()
                        .collect(Collectors.toUnmodifiableMap(MeetingErasure::uuid, Function.identity())))
                : Uni.createFrom().item(Map.of());
    }

    /** Those that are not done. */
    Uni<List<MeetingErasure>> open(UUID organization) {
        return documents.ofOrganization(
                organization,
                Map.of("state", ErasureState.RUNNING.name()),
                cursors.page(MOST_OPEN, null, organization, "openErasures"));
    }
}
