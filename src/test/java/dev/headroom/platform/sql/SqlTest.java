package dev.headroom.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.text.Text;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit of work does what it says: one that only reads can't write, and trees stay as deep as they may be. */
@QuarkusTest
class SqlTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Sql sql;

    private UUID organization;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create().id();
    }

    @Test
    void workThatReadsIsRefusedAWrite() {
        Uni<Integer> write = sql.reading(organization, () -> rename("Another"));

        assertThatThrownBy(() -> write.await().atMost(PATIENCE)).hasMessageContaining("read-only transaction");
    }

    @Test
    void writeAfterAReadOnTheSameConnectionPasses() {
        sql.reading(organization, () -> Uni.createFrom().voidItem()).await().atMost(PATIENCE);

        assertThat(sql.inTransaction(organization, () -> rename("Another"))
                        .await()
                        .atMost(PATIENCE))
                .isOne();
    }

    @Test
    void whatWaitsForTheCommitRunsOnceItIsVisibleAndNotAfterAFailure() {
        AtomicInteger ran = new AtomicInteger();
        Uni<Void> failing = sql.inTransaction(organization, () -> Uni.createFrom()
                .voidItem()
                .invoke(() -> sql.afterCommit(ran::incrementAndGet))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("too late"))));
        assertThatThrownBy(() -> failing.await().atMost(PATIENCE)).hasMessageContaining("too late");
        assertThat(ran).hasValue(0);

        List<String> names = new ArrayList<>();
        sql.inTransaction(organization, () -> rename("Committed")
                        .invoke(() -> sql.afterCommit(
                                () -> names.addAll(Owner.textsIn(organization, "select o.name from organization o")))))
                .await()
                .atMost(PATIENCE);

        assertThat(names).containsExactly("Committed");
    }

    @Test
    void organizationWhoseWorkFailsKeepsNoOtherWaiting() {
        List<UUID> before = List.of(organization, TestOrganization.create().id());
        List<UUID> visited = new CopyOnWriteArrayList<>();

        sql.inEachOrganization(each -> {
                    visited.add(each);
                    if (each.equals(before.get(0))) {
                        throw new IllegalStateException("at once");
                    }
                    return Uni.createFrom().failure(new IllegalStateException("later"));
                })
                .await()
                .atMost(PATIENCE);

        assertThat(visited).containsAll(before);
    }

    @Test
    void treeMovedBelowAnotherCountsWithAllItsLevels() {
        UUID top = chain(UUID.randomUUID(), 12);
        UUID moved = UUID.randomUUID();
        chain(moved, 8);
        UUID tooDeep = UUID.randomUUID();
        chain(tooDeep, 9);

        assertThat(canHang(moved, top)).isTrue();
        assertThat(canHang(tooDeep, top)).isFalse();
    }

    /** Offerings below each other; answers the lowest. */
    private UUID chain(UUID first, int levels) {
        UUID above = null;
        UUID id = first;
        for (int level = 0; level < levels; level++) {
            id = level == 0 ? first : UUID.randomUUID();
            String name = "Offering " + id;
            Owner.execute(organization, """
                    insert into offering (organization, id, parent, name, name_key, version, created_at, created_by,
                        updated_at, updated_by)
                    values (?, ?, ?, ?, ?, 1, now(), 'test', now(), 'test')
                    """, organization, id, above, name, Text.key(name));
            above = id;
        }
        return id;
    }

    private boolean canHang(UUID id, UUID parent) {
        return sql.inTransaction(organization, () -> Trees.canHang("offering", organization, id, parent))
                .await()
                .atMost(PATIENCE);
    }

    private Uni<Integer> rename(String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update organization set name = :name where id = :id")
                        .setParameter("name", name)
                        .setParameter("id", organization)
                        .executeUpdate());
    }
}
