package dev.headroom.account.spend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Graphql;
import dev.headroom.support.Owner;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Facts are found by their references through an index, also under row-level security: files have many pieces. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ReferenceLookupTest {

    /** A small table is read whole: what is left is what the planner can do with a large one. */
    private static final String AS_IF_LARGE = "select set_config(name, 'off', true) from pg_settings where name in"
            + " ('enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_mergejoin')";

    @Inject
    Sql sql;

    @Test
    void referenceIsAConditionOfTheIndex() {
        // Of the demo's thousand facts, by statistics that are there, whichever tests came before.
        Graphql.awaitDemo();
        UUID organization = DemoPeople.ORGANIZATION;
        Owner.execute(organization, "analyze spend_fact");
        // One row of a file, for the planner to take as it takes each of many.
        String lookup = "explain "
                + FactTable.OF_REFERENCES
                        .replace(":organization", "'" + organization + "'")
                        .replace(":account", "'" + UUID.randomUUID() + "'")
                        .replace(":contracts", "'[]'")
                        .replace("f.vendor = r.vendor", "f.vendor = '" + UUID.randomUUID() + "'")
                        .replace("f.reference = r.reference", "f.reference = 'R1'");

        List<String> plan = sql.inTransaction(
                        organization, () -> rows(AS_IF_LARGE).chain(() -> rows(lookup)))
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(plan).anyMatch(line -> line.contains("spend_fact_by_reference"));
        assertThat(plan).anyMatch(line -> line.contains("Index Cond") && line.contains("reference = 'R1'"));
    }

    private static Uni<List<String>> rows(String query) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, String.class).getResultList());
    }
}
