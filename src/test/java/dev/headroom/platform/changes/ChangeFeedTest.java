package dev.headroom.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader of the log misses nothing and sees nothing twice, whatever writers do meanwhile. */
@QuarkusTest
class ChangeFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WRITERS = 32;
    private static final int WRITES = 20;

    @Inject
    Sql sql;

    @Inject
    ChangeLog log;

    @Inject
    ChangeFeed feed;

    private UUID organization;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create().id();
    }

    @Test
    void readerBesideManyWritersSeesEveryWriteOnceAndInOrder() throws Exception {
        int expected = WRITERS * WRITES;
        CompletionStage<List<Change>> reading = feed.follow(organization, SyncVersion.START)
                .select()
                .first(expected)
                .collect()
                .asList()
                .subscribeAsCompletionStage();

        List<Written> written = Collections.synchronizedList(new ArrayList<>());
        Uni.join()
                .all(IntStream.range(0, WRITERS)
                        .mapToObj(writer -> writer(writer, written))
                        .toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        List<Change> seen = ((CompletableFuture<List<Change>>) reading).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(seen.stream().map(change -> new Written(change.entityUuid(), change.syncVersion())))
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(seen.stream().map(Change::syncVersion).toList()).isSorted().doesNotHaveDuplicates();
        assertThat(log.after(organization, seen.get(expected - 1).syncVersion(), 10)
                        .await()
                        .atMost(PATIENCE))
                .isEmpty();
    }

    /** What a writer was told. */
    private record Written(UUID entity, SyncVersion place) {}

    private Uni<Void> writer(int writer, List<Written> written) {
        return Multi.createFrom()
                .range(0, WRITES)
                .onItem()
                .transformToUniAndConcatenate(write -> write(writer, write).invoke(written::add))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Takes its number, then commits late now and then: some of the writers hold theirs for long. */
    private Uni<Written> write(int writer, int write) {
        UUID entity = Uuids.next();
        boolean late = (writer + write) % 8 == 0;
        return sql.inTransaction(organization, () -> append(entity)
                .call(() -> late ? sleep(0.05 * (writer % 6)) : Uni.createFrom().voidItem())
                .map(place -> new Written(entity, place)));
    }

    @Test
    void placesAreOrderedAsNumbersAndNotAsText() {
        for (String transaction : List.of("100", "99", "9", "10", "700")) {
            Owner.execute(
                    organization,
                    "insert into change (organization, xid, entity_type, entity_id, version, kind, actor)"
                            + " values (?, ?::text::xid8, 'Team', ?, 1, 'CREATED', 'test')",
                    organization,
                    transaction,
                    UUID.randomUUID());
        }

        List<Long> inOnePage = transactions(log.after(organization, SyncVersion.START, 10));
        List<Long> oneByOne = transactions(feed.follow(organization, SyncVersion.START)
                .select()
                .first(5)
                .collect()
                .asList());
        List<Long> after99 = transactions(log.after(organization, SyncVersion.of(99, Long.MAX_VALUE), 10));

        assertThat(inOnePage).containsExactly(9L, 10L, 99L, 100L, 700L);
        assertThat(oneByOne).isEqualTo(inOnePage);
        assertThat(after99).containsExactly(100L, 700L);
    }

    /** The trap itself, so that nobody shortens the query: a text output column of that name wins over the number. */
    @Test
    void orderByAnOutputColumnSortsItsText() {
        String values = " from (values ('999'::xid8), ('1000'::xid8)) as c (xid) order by ";

        assertThat(Owner.texts("select c.xid::text as xid" + values + "xid")).containsExactly("1000", "999");
        assertThat(Owner.texts("select c.xid::text as xid" + values + "c.xid")).containsExactly("999", "1000");
    }

    @Test
    void lostNotificationDelaysAChangeAndDoesNotLoseIt() throws Exception {
        CompletionStage<Change> next =
                feed.follow(organization, SyncVersion.START).toUni().subscribeAsCompletionStage();
        UUID entity = UUID.randomUUID();

        // Not by a mutation, so nobody is notified.
        Owner.execute(
                organization,
                "insert into change (organization, entity_type, entity_id, version, kind, actor)"
                        + " values (?, 'Team', ?, 1, 'CREATED', 'test')",
                organization,
                entity);

        Change seen = ((CompletableFuture<Change>) next).get(30, TimeUnit.SECONDS);
        assertThat(seen.entityUuid()).isEqualTo(entity);
    }

    @Test
    void readerWaitsForAnOlderTransactionAndThenSeesItFirst() throws Exception {
        UUID slow = Uuids.next();
        UUID fast = Uuids.next();
        var written = new CompletableFuture<SyncVersion>();
        var released = new CompletableFuture<Void>();
        CompletionStage<SyncVersion> late = sql.inTransaction(
                        organization,
                        () -> append(slow).invoke(written::complete).call(() -> Uni.createFrom()
                                .completionStage(released)
                                .emitOn(MutinyHelper.executor(Vertx.currentContext()))))
                .subscribeAsCompletionStage();
        written.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        sql.inTransaction(organization, () -> append(fast)).await().atMost(PATIENCE);

        assertThat(log.after(organization, SyncVersion.START, 10).await().atMost(PATIENCE))
                .as("a committed write behind a running older one")
                .isEmpty();

        released.complete(null);
        ((CompletableFuture<SyncVersion>) late).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        List<Change> seen = feed.follow(organization, SyncVersion.START)
                .select()
                .first(2)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
        assertThat(seen.stream().map(Change::entityUuid)).containsExactly(slow, fast);
    }

    @Test
    void twoTypesMayShareAClientMadeId() {
        UUID shared = Uuids.next();
        Author author = new Author(organization, "service:test");

        sql.inTransaction(
                        organization,
                        () -> log.append(
                                author,
                                List.of(
                                        NewChange.created("Team", shared, null),
                                        NewChange.created("Account", shared, null),
                                        NewChange.created("Team", shared, null))))
                .await()
                .atMost(PATIENCE);

        List<Change> seen = feed.follow(organization, SyncVersion.START)
                .select()
                .first(2)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
        assertThat(seen.stream().map(Change::entityType)).containsExactly("Team", "Account");
    }

    private Uni<SyncVersion> append(UUID entity) {
        return log.append(new Author(organization, "service:test"), List.of(NewChange.created("Team", entity, null)));
    }

    private static Uni<?> sleep(double seconds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select 1 from pg_sleep(:seconds)", Integer.class)
                        .setParameter("seconds", seconds)
                        .getSingleResult());
    }

    private static List<Long> transactions(Uni<List<Change>> changes) {
        return changes.await().atMost(PATIENCE).stream()
                .map(change -> change.syncVersion().transaction())
                .toList();
    }
}
