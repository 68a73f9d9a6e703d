package dev.headroom.platform.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import dev.headroom.platform.changes.NewChange;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Those among these that were kept. */
    Uni<Map<DocumentVersion, Document>> find(UUID organization, Collection<DocumentVersion> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<String> keys = wanted.stream()
                .map(version -> key(organization, version.id(), version.version()))
                .toList();
        return collection
                .find(and(in("_id", keys), eq("org", organization.toString())))
                .collect()
                .asList()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                kept -> new DocumentVersion(
                                        UUID.fromString(kept.getString("id")), kept.getInteger("version")),
                                Function.identity())));
    }

    private static String key(UUID organization, UUID id, int version) {
        return Documents.key(organization, id) + "/" + version;
    }
}
