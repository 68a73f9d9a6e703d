package dev.headroom.platform.documents;

import io.quarkus.arc.All;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoDatabase;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Opens the collection of every declared {@link StoredForm}. */
@ApplicationScoped
public class DocumentStore {

    private static final Logger LOG = Logger.getLogger(DocumentStore.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Map<StoredForm<?>, Documents<?>> collections = new LinkedHashMap<>();

    DocumentStore(
            ReactiveMongoClient client,
            @All List<StoredForm<?>> forms,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        forms.forEach(form -> collections.put(form, open(form, client, database)));
    }

    private static <T> Documents<T> open(StoredForm<T> form, ReactiveMongoClient client, String database) {
        ReactiveMongoDatabase collections = client.getDatabase(database);
        var versions = new PastVersions(collections.getCollection(form.collection() + "_versions", Document.class));
        return new Documents<>(form, collections.getCollection(form.collection(), Document.class), versions);
    }

    void start(@Observes StartupEvent event) {
        all().forEach(documents -> declareIndexes(documents).subscribe().with(declared -> {}));
    }

    /**
     * Each collection on its own, for as long as it takes: a store may be away when the service starts, and without its
     * indexes a collection scans, and keeps two documents of one key.
     */
    private static Uni<Void> declareIndexes(Documents<?> documents) {
        return Uni.createFrom()
                .deferred(documents::declareIndexes)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Indexes of %s are not declared yet and are tried again: %s",
                        documents.form().collection(), failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    Collection<Documents<?>> all() {
        return collections.values();
    }

    @SuppressWarnings("unchecked") // open() pairs a form with documents of its own type
    public <T> Documents<T> of(StoredForm<T> form) {
        Documents<?> documents = collections.get(form);
        if (documents == null) {
            throw new IllegalStateException(form.collection() + " is not declared as a bean");
        }
        return (Documents<T>) documents;
    }
}
