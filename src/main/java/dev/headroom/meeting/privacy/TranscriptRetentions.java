package dev.headroom.meeting.privacy;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells how long words are kept to whoever reads meetings, and lets administrators decide. */
@ApplicationScoped
class TranscriptRetentions implements NodeLoader {

    private final Access access;
    private final DocumentMutations mutations;
    private final Documents<TranscriptRetention> documents;
    private final PrivacyConfig config;
    private final Clock clock;

    TranscriptRetentions(
            Access access,
            DocumentMutations mutations,
            DocumentStore store,
            TranscriptRetentionForm form,
            PrivacyConfig config,
            Clock clock) {
        this.access = access;
        this.mutations = mutations;
        this.documents = store.of(form);
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TranscriptRetention.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return ids.contains(caller.organization())
                ? find(caller).map(found -> Map.of(found.uuid(), found))
                : Uni.createFrom().item(Map.of());
    }

    Uni<TranscriptRetention> find(Caller caller) {
        access.require(caller, MeetingPermissions.READ);
        return find(caller.organization());
    }

    /** Whoever asks. */
    Uni<TranscriptRetention> find(UUID organization) {
        return documents
                .find(organization, organization)
                .map(found -> found.orElseGet(() -> TranscriptRetention.usual(organization, config.transcriptDays())));
    }

    Uni<Outcome<TranscriptRetention>> decide(Caller caller, PrivacyInput.Retention input) {
        var mutation = new Mutation<>(
                caller.author(),
                "changeTranscriptRetention",
                input,
                input.clientMutationId(),
                TranscriptRetention.class);
        return mutations.run(mutation, documents, caller.organization(), () -> {
            access.require(caller, PrivacyPermissions.DECIDE);
            return find(caller.organization()).map(found -> next(caller, found, input));
        });
    }

    private DocumentWrite<TranscriptRetention> next(
            Caller caller, TranscriptRetention found, PrivacyInput.Retention input) {
        if (found.version().intValue() != input.expectedVersion()) {
            throw new Conflict(found, found.version(), input.expectedVersion());
        }
        var decided = found.decided(input.days(), caller.name(), OffsetDateTime.now(clock));
        return DocumentWrite.replace(decided, found.version());
    }
}
