package dev.headroom.platform.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import dev.headroom.platform.changes.NewChange;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** The versions of one collection's documents, each as it was written: added once, never changed. */
final class PastVersions {

    private final ReactiveMongoCollection<Document> collection;

    PastVersions(ReactiveMongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** Keeps what was written with a change; again is as good as once. */
    Uni<Void> keep(Pending pending) {
        if (pending.written() == null) {
            return Uni.createFrom().voidItem();
        }
        UUID organization = pending.author().organization();
        NewChange change = pending.change();
        Document version = new Document("_id", key(organization, change.entityId(), change.version()))
                .append("id", change.entityId().toString())
                .append("org", organization.toString())
                .append("version", change.version())
                .append("writtenBy", pending.author().actor());
        version.putAll(pending.written());
        return collection
                .insertOne(version)
                .replaceWithVoid()
                .onFailure(Documents::isDuplicate)
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    Uni<Optional<Document>> find(UUID organization, UUID id, int version) {
        return collection
                .find(and(eq("_id", key(organization, id, version)), eq("org", organization.toString())))
                .collect()
                .first()
                .map(Optional::ofNullable);
    }

    private static String key(UUID organization, UUID id, int version) {
        return Documents.key(organization, id) + "/" + version;
    }
}
