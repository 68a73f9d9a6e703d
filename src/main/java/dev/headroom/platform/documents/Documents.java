package dev.headroom.platform.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.paging.PageRequest;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One collection. Every write is one atomic operation on one document, guarded by its version, and carries its change
 * in {@code pending} until the change is in the log and the version is kept, if the form keeps versions.
 */
public final class Documents<T> {

    private final StoredForm<T> form;
    private final ReactiveMongoCollection<Document> collection;
    private final PastVersions versions;

    Documents(StoredForm<T> form, ReactiveMongoCollection<Document> collection, PastVersions versions) {
        this.form = form;
        this.collection = collection;
        this.versions = versions;
    }

    StoredForm<T> form() {
        return form;
    }

    /** The lists that are not by id. */
    public DocumentLists<T> lists() {
        return new DocumentLists<>(collection, this::value);
    }

    Uni<Void> declareIndexes() {
        return new DocumentIndexes(form, collection).declare();
    }

    public Uni<Optional<T>> find(UUID organization, UUID id) {
        return collection.find(one(organization, id)).collect().first().map(found -> Optional.ofNullable(found)
                .map(this::value));
    }

    /** The documents among these. */
    public Uni<List<T>> find(UUID organization, Collection<UUID> ids) {
        return holders(organization, ids).map(this::values);
    }

    /** Which of these documents there are, without loading them. */
    public Uni<Set<UUID>> present(UUID organization, Collection<UUID> ids) {
        List<String> keys = ids.stream().map(id -> key(organization, id)).toList();
        return collection
                .find(
                        and(in("_id", keys), eq("org", organization.toString())),
                        new FindOptions().projection(Projections.include("id")))
                .map(found -> UUID.fromString(found.getString("id")))
                .collect()
                .with(Collectors.toUnmodifiableSet());
    }

    /**
     * The document as it was at a version, of a form that keeps versions. Looked for in the document first: what is
     * gone from there was kept before.
     */
    public Uni<Optional<T>> find(UUID organization, UUID id, int version) {
        var wanted = new DocumentVersion(id, version);
        return versions(organization, List.of(wanted)).map(found -> Optional.ofNullable(found.get(wanted)));
    }

    /** The same of many at once; a version that never was is left out. */
    public Uni<Map<DocumentVersion, T>> versions(UUID organization, Collection<DocumentVersion> wanted) {
        Set<UUID> ids = wanted.stream().map(DocumentVersion::id).collect(Collectors.toSet());
        return holders(organization, ids)
                .chain(found -> versions.find(organization, found, form.entityType(), wanted))
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, written -> value(written.getValue()))));
    }

    private Uni<List<Document>> holders(UUID organization, Collection<UUID> ids) {
        List<String> keys = ids.stream().map(id -> key(organization, id)).toList();
        return collection
                .find(and(in("_id", keys), eq("org", organization.toString())))
                .collect()
                .asList();
    }

    /**
     * One field of so many versions after one, of a form that keeps versions, without loading the whole of them. What
     * is not copied to the kept versions yet is read from the document.
     */
    public <F> Uni<List<F>> fieldOfVersions(
            UUID organization, UUID id, String field, Class<F> type, int after, int most) {
        return collection
                .find(one(organization, id))
                .collect()
                .first()
                .chain(found -> found == null
                        ? Uni.createFrom().item(List.of())
                        : versions.fields(found, form.entityType(), field, after, most))
                .map(values -> values.stream()
                        .map(value -> DocumentMapper.part(value, type))
                        .toList());
    }

    /** The value as the tree that is stored, to be compared and merged with others. */
    public JsonNode tree(T value) {
        return DocumentMapper.tree(value);
    }

    public T fromTree(JsonNode tree) {
        return DocumentMapper.value(tree, form.type());
    }

    /** Every document of the accounts, oldest first: for rules that need all of them. */
    public Uni<List<T>> ofAccounts(UUID organization, Collection<UUID> accounts) {
        Bson filter = and(eq("org", organization.toString()), in("account", texts(accounts)), eq("deletedAt", null));
        return list(filter, new FindOptions().sort(Sorts.ascending("_id"))).map(this::values);
    }

    /** The account's documents with these field values for one page, oldest first, one more than asked for. */
    public Uni<List<T>> ofAccount(UUID organization, UUID account, Map<String, String> values, PageRequest request) {
        return page(organization, List.of(account), values, request);
    }

    /** The same of several accounts together. */
    public Uni<List<T>> page(
            UUID organization, Collection<UUID> accounts, Map<String, String> values, PageRequest request) {
        return found(organization, in("account", texts(accounts)), values, request)
                .map(this::values);
    }

    /** The same of all accounts, still to be turned into values: of large documents that is for a worker thread. */
    public Uni<Supplier<List<T>>> pageOfAll(UUID organization, Map<String, String> values, PageRequest request) {
        return found(organization, ne("account", null), values, request).map(found -> () -> values(found));
    }

    /** The same of the documents that belong to no account. */
    public Uni<List<T>> ofOrganization(UUID organization, Map<String, String> values, PageRequest request) {
        return found(organization, eq("account", null), values, request).map(this::values);
    }

    private Uni<List<Document>> found(UUID organization, Bson owners, Map<String, String> values, PageRequest request) {
        List<Bson> conditions =
                new ArrayList<>(List.of(eq("org", organization.toString()), owners, eq("deletedAt", null)));
        values.forEach((field, value) -> conditions.add(eq("fields." + field, value)));
        if (request.isContinued()) {
            conditions.add(
                    gt("_id", key(organization, UUID.fromString(request.after().get(0)))));
        }
        var options = new FindOptions().sort(Sorts.ascending("_id")).limit(request.fetch());
        return list(and(conditions), options);
    }

    private Uni<List<Document>> list(Bson filter, FindOptions options) {
        return collection.find(filter, options).collect().asList();
    }

    /** True when written; false when the document is not at that version any more, or exists already. */
    Uni<Boolean> write(Author author, DocumentWrite<T> write, Pending pending, OffsetDateTime now) {
        return write.overVersion() == 0
                ? insert(author, write.value(), pending, now)
                : replace(author, write, pending, now);
    }

    private Uni<Boolean> insert(Author author, T value, Pending pending, OffsetDateTime now) {
        UUID account = form.account(value);
        Document document = new Document("_id", key(author.organization(), form.id(value)))
                .append("id", form.id(value).toString())
                .append("org", author.organization().toString())
                .append("account", account == null ? null : account.toString())
                .append("version", form.version(value))
                .append("createdAt", now.toString())
                .append("createdBy", author.actor())
                .append("updatedAt", now.toString())
                .append("updatedBy", author.actor())
                .append("deletedAt", null)
                .append("pending", List.of(pending.toDocument()))
                .append("pendingSince", Date.from(now.toInstant()));
        document.putAll(written(value));
        UniqueKey unique = form.uniqueKey(value);
        if (unique != null) {
            document.append(DocumentIndexes.UNIQUE_KEY, author.organization() + " " + unique.text());
        }
        return DocumentIndexes.refusing(unique, collection.insertOne(document).replaceWith(true))
                .onFailure(DocumentIndexes::isDuplicate)
                .recoverWithItem(false);
    }

    private Uni<Boolean> replace(Author author, DocumentWrite<T> write, Pending pending, OffsetDateTime now) {
        Document set = new Document("version", form.version(write.value()))
                .append("updatedAt", now.toString())
                .append("updatedBy", author.actor())
                .append("pendingSince", Date.from(now.toInstant()));
        set.putAll(written(write.value()));
        Document update = new Document("$set", set).append("$push", new Document("pending", pending.toDocument()));
        UniqueKey unique = form.uniqueKey(write.value());
        if (unique == null) {
            update.append("$unset", new Document(DocumentIndexes.UNIQUE_KEY, ""));
        } else {
            set.append(DocumentIndexes.UNIQUE_KEY, author.organization() + " " + unique.text());
        }
        Bson present = and(one(author.organization(), form.id(write.value())), eq("version", write.overVersion()));
        return DocumentIndexes.refusing(unique, collection.updateOne(present, update))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** What is written of a value, to be read again by {@link #value}. */
    private Document written(T value) {
        Document written = new Document("schemaVersion", form.schemaVersion())
                .append("fields", new Document(DocumentMapper.fields(value)));
        if (form instanceof TimedForm<T> timed) {
            written.append("at", Date.from(timed.at(value).toInstant()));
        }
        return written;
    }

    /** What waits with the change of a value, to be kept as a version; null when none are. */
    @Nullable
    Document kept(T value) {
        return form.keepsVersions() ? written(value) : null;
    }

    Uni<Void> keep(Pending pending) {
        return versions.keep(pending);
    }

    /** The changes of a document that are not known to be in the log yet. */
    Uni<List<Pending>> pending(UUID organization, UUID id) {
        return collection
                .find(one(organization, id))
                .collect()
                .first()
                .map(found -> found == null ? List.of() : Pending.of(found, form.entityType()));
    }

    /** Documents whose changes should have been in the log by now. */
    Uni<List<Document>> overdue(OffsetDateTime before, int limit) {
        var options = new FindOptions().sort(Sorts.ascending("pendingSince")).limit(limit);
        return list(lt("pendingSince", Date.from(before.toInstant())), options);
    }

    /** Forgets a change that is in the log. The mark of waiting goes only when nothing else waits. */
    Uni<Void> logged(UUID organization, UUID id, int version) {
        Document pull = new Document("$pull", new Document("pending", new Document("version", version)));
        Document unmark = new Document("$unset", new Document("pendingSince", ""));
        return collection
                .updateOne(one(organization, id), pull)
                .chain(() -> collection.updateOne(and(one(organization, id), eq("pending", List.of())), unmark))
                .replaceWithVoid();
    }

    private List<T> values(List<Document> found) {
        return found.stream().map(this::value).toList();
    }

    private T value(Document written) {
        var fields = form.upcast(written.getInteger("schemaVersion"), written.get("fields", Document.class));
        return DocumentMapper.value(fields, form.type());
    }

    private static Bson one(UUID organization, UUID id) {
        return and(eq("_id", key(organization, id)), eq("org", organization.toString()));
    }

    /** Ids are chosen by clients, too: the organization in front keeps one from taking another's. */
    static String key(UUID organization, UUID id) {
        return organization + "/" + id;
    }

    static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
