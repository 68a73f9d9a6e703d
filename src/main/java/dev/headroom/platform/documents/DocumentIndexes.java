package dev.headroom.platform.documents;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The indexes of one collection, and what its store says when one of them forbids a write. */
final class DocumentIndexes {

    /** Beside the fields, so that a sparse index leaves out the documents without one in every store. */
    static final String UNIQUE_KEY = "uniqueKey";

    private static final int DUPLICATE_KEY = 11000;

    private final StoredForm<?> form;
    private final ReactiveMongoCollection<Document> collection;

    DocumentIndexes(StoredForm<?> form, ReactiveMongoCollection<Document> collection) {
        this.form = form;
        this.collection = collection;
    }

    Uni<Void> declare() {
        return collection
                .createIndex(Indexes.ascending("org", "account", "_id"))
                .chain(() -> collection.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true)))
                .chain(() -> form instanceof TimedForm<?>
                        ? collection.createIndex(Indexes.descending("org", "account", "at", "_id"))
                        : Uni.createFrom().nullItem())
                .chain(() -> Multi.createFrom()
                        .iterable(form.indexes())
                        .onItem()
                        .transformToUniAndConcatenate(index -> collection.createIndex(index.keys()))
                        .collect()
                        .last())
                // The last one: two documents of one key, written while it was not there, keep it from being made.
                .chain(() -> collection.createIndex(
                        Indexes.ascending(UNIQUE_KEY),
                        new IndexOptions().unique(true).sparse(true)))
                .replaceWithVoid();
    }

    /** A key that another document has is refused in its own words. */
    static <R> Uni<R> refusing(@Nullable UniqueKey unique, Uni<R> write) {
        return unique == null
                ? write
                : write.onFailure(DocumentIndexes::isSecondOfItsKey).transform(failure -> unique.refusal());
    }

    private static boolean isSecondOfItsKey(Throwable failure) {
        return isDuplicate(failure) && String.valueOf(failure.getMessage()).contains(UNIQUE_KEY + "_1");
    }

    static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException refusal
                && refusal.getError().getCode() == DUPLICATE_KEY;
    }
}
