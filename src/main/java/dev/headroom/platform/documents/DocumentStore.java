package dev.headroom.platform.documents;

import io.quarkus.arc.All;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoDatabase;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
        Multi.createFrom()
                .iterable(all())
                .onItem()
                .transformToUniAndConcatenate(Documents::declareIndexes)
                .collect()
                .asList()
                .subscribe()
                .with(done -> {}, failure -> LOG.warn("Indexes are not declared yet; queries scan", failure));
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
