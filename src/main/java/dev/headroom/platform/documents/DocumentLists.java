package dev.headroom.platform.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import dev.headroom.platform.paging.PageRequest;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The lists of one collection that begin with the latest, or that are narrowed by conditions on fields. */
public final class DocumentLists<T> {

    private final ReactiveMongoCollection<Document> collection;
    private final Function<Document, T> value;

    DocumentLists(ReactiveMongoCollection<Document> collection, Function<Document, T> value) {
        this.collection = collection;
        this.value = value;
    }

    /**
     * The newest documents, still to be turned into values: of so many that this is for a worker thread.
     *
     * @param accounts only theirs; null for those of all accounts
     * @param anyOf the values that each named field may have
     */
    public Uni<Supplier<List<T>>> newest(
            UUID organization, @Nullable Collection<UUID> accounts, Map<String, List<String>> anyOf, int most) {
        List<FieldCondition> all = anyOf.entrySet().stream()
                .map(field -> FieldCondition.anyOf(field.getKey(), field.getValue()))
                .toList();
        return newest(organization, accounts, all, most);
    }

    /** The newest documents that all of these conditions hold for, still to be turned into values, too. */
    public Uni<Supplier<List<T>>> newest(
            UUID organization, @Nullable Collection<UUID> accounts, List<FieldCondition> all, int most) {
        var options = new FindOptions().sort(Sorts.descending("_id")).limit(most);
        return collection
                .find(matching(organization, accounts, all), options)
                .collect()
                .asList()
                .map(found -> () -> found.stream().map(value).toList());
    }

    /**
     * Every document of the accounts that all of these conditions hold for, oldest first, still to be turned into
     * values: of so many that this is for a worker thread.
     */
    public Uni<Supplier<List<T>>> all(UUID organization, Collection<UUID> accounts, List<FieldCondition> all) {
        return collection
                .find(matching(organization, accounts, all), new FindOptions().sort(Sorts.ascending("_id")))
                .collect()
                .asList()
                .map(found -> () -> found.stream().map(value).toList());
    }

    /** The values that a field of text has in these documents. */
    public Uni<Set<String>> distinct(
            UUID organization, Collection<UUID> accounts, List<FieldCondition> all, String field) {
        return collection
                .distinct("fields." + field, matching(organization, accounts, all), String.class)
                .collect()
                .with(Collectors.toUnmodifiableSet());
    }

    /** How many documents an account has. */
    public Uni<Long> count(UUID organization, UUID account) {
        return collection.countDocuments(matching(organization, Set.of(account), List.of()));
    }

    private static Bson matching(UUID organization, @Nullable Collection<UUID> accounts, List<FieldCondition> all) {
        List<Bson> conditions = conditions(organization, accounts);
        conditions.add(FieldCondition.filter(List.of(all)));
        return and(conditions);
    }

    /**
     * The documents of which all of any of these sets of conditions hold for one page, in the order of their ids, one
     * more than asked for.
     *
     * @param accounts only theirs; null for those of all accounts
     */
    public Uni<List<T>> page(
            UUID organization,
            @Nullable Collection<UUID> accounts,
            List<List<FieldCondition>> anyOf,
            PageRequest request) {
        List<Bson> conditions = conditions(organization, accounts);
        conditions.add(FieldCondition.filter(anyOf));
        if (request.isContinued()) {
            conditions.add(gt(
                    "_id",
                    Documents.key(organization, UUID.fromString(request.after().get(0)))));
        }
        var options = new FindOptions().sort(Sorts.ascending("_id")).limit(request.fetch());
        return collection.find(and(conditions), options).collect().asList().map(found -> found.stream()
                .map(value)
                .toList());
    }

    /**
     * The documents of a {@link TimedForm} for one page, the latest first, one more than asked for.
     *
     * @param accounts only theirs; null for those of all accounts
     */
    public Uni<List<T>> latest(
            UUID organization, @Nullable Collection<UUID> accounts, DocumentQuery query, PageRequest request) {
        return latest(organization, accounts, query, request.after(), request.fetch())
                .map(Supplier::get);
    }

    /** So many of them from the latest on. */
    public Uni<List<T>> latest(UUID organization, @Nullable Collection<UUID> accounts, DocumentQuery query, int most) {
        return latestToRead(organization, accounts, query, most).map(Supplier::get);
    }

    /** The same, still to be turned into values: of so many that this is for a worker thread. */
    public Uni<Supplier<List<T>>> latestToRead(
            UUID organization, @Nullable Collection<UUID> accounts, DocumentQuery query, int most) {
        return latest(organization, accounts, query, List.of(), most);
    }

    private Uni<Supplier<List<T>>> latest(
            UUID organization, @Nullable Collection<UUID> accounts, DocumentQuery query, List<String> after, int most) {
        List<Bson> conditions = conditions(organization, accounts);
        query.values().forEach((field, wanted) -> conditions.add(eq("fields." + field, wanted)));
        query.absent().forEach(field -> conditions.add(eq("fields." + field, null)));
        if (query.from() != null) {
            // What was stored before its form told a time has none until it is written again.
            conditions.add(or(gte("at", Date.from(query.from().toInstant())), exists("at", false)));
        }
        if (query.to() != null) {
            conditions.add(lt("at", Date.from(query.to().toInstant())));
        }
        if (!after.isEmpty()) {
            conditions.add(behind(organization, after));
        }
        var options = new FindOptions().sort(Sorts.descending("at", "_id")).limit(most);
        return collection
                .find(and(conditions), options)
                .collect()
                .asList()
                .map(found -> () -> found.stream().map(value).toList());
    }

    /** Where a document stands in {@link #latest}, to go on from. */
    public static <T> List<String> position(TimedForm<T> form, T value) {
        Instant at = form.at(value).toInstant();
        return List.of(
                Instant.ofEpochMilli(at.toEpochMilli()).toString(),
                form.id(value).toString());
    }

    private static Bson behind(UUID organization, List<String> position) {
        Date at = Date.from(Instant.parse(position.get(0)));
        String key = Documents.key(organization, UUID.fromString(position.get(1)));
        return or(lt("at", at), and(eq("at", at), lt("_id", key)));
    }

    private static List<Bson> conditions(UUID organization, @Nullable Collection<UUID> accounts) {
        return new ArrayList<>(List.of(
                eq("org", organization.toString()),
                accounts == null ? ne("account", null) : in("account", Documents.texts(accounts)),
                eq("deletedAt", null)));
    }
}
