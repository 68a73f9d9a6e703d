package dev.headroom.platform.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import dev.headroom.platform.changes.NewChange;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
                .onFailure(DocumentIndexes::isDuplicate)
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    /** Versions of documents that were read before: what one did not hold any more was kept by then. */
    Uni<Map<DocumentVersion, Document>> find(
            UUID organization, List<Document> holders, String entityType, Collection<DocumentVersion> wanted) {
        Map<DocumentVersion, Document> here = inside(organization, holders, entityType, wanted);
        return find(
                        organization,
                        wanted.stream()
                                .filter(version -> !here.containsKey(version))
                                .toList())
                .map(kept -> {
                    Map<DocumentVersion, Document> all = new HashMap<>(here);
                    all.putAll(kept);
                    return all;
                });
    }

    private static Map<DocumentVersion, Document> inside(
            UUID organization, List<Document> holders, String entityType, Collection<DocumentVersion> wanted) {
        Map<String, Document> byKey =
                holders.stream().collect(Collectors.toMap(document -> document.getString("_id"), Function.identity()));
        Map<DocumentVersion, Document> here = new HashMap<>();
        for (DocumentVersion version : wanted) {
            Optional.ofNullable(byKey.get(Documents.key(organization, version.id())))
                    .flatMap(document -> inside(document, entityType, version.version()))
                    .ifPresent(written -> here.put(version, written));
        }
        return here;
    }

    /** Those among these that were kept. */
    private Uni<Map<DocumentVersion, Document>> find(UUID organization, Collection<DocumentVersion> wanted) {
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

    /** A version that a document holds itself: the present one, or one that waits to be kept. */
    static Optional<Document> inside(Document holder, String entityType, int version) {
        if (holder.getInteger("version") == version) {
            return Optional.of(holder);
        }
        return Pending.of(holder, entityType).stream()
                .filter(waiting -> waiting.change().version() == version)
                .flatMap(waiting -> Stream.ofNullable(waiting.written()))
                .findFirst();
    }

    /**
     * One field of up to so many versions after one, in their order. Versions count without gaps, so that each is found
     * by its key. The document was read before: what it did not hold any more was kept by then.
     */
    Uni<List<Object>> fields(Document holder, String entityType, String field, int after, int most) {
        UUID organization = UUID.fromString(holder.getString("org"));
        UUID id = UUID.fromString(holder.getString("id"));
        List<Integer> wanted = IntStream.rangeClosed(after + 1, holder.getInteger("version"))
                .limit(most)
                .boxed()
                .toList();
        List<String> keys =
                wanted.stream().map(version -> key(organization, id, version)).toList();
        var options = new FindOptions().projection(Projections.include("version", "fields." + field));
        return collection
                .find(and(in("_id", keys), eq("org", organization.toString())), options)
                .collect()
                .asMap(kept -> kept.getInteger("version"))
                .map(kept -> wanted.stream()
                        .map(version ->
                                Optional.ofNullable(kept.get(version)).or(() -> inside(holder, entityType, version)))
                        .flatMap(Optional::stream)
                        .map(written -> written.get("fields", Document.class).get(field))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static String key(UUID organization, UUID id, int version) {
        return Documents.key(organization, id) + "/" + version;
    }
}
