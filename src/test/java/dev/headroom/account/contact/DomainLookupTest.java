package dev.headroom.account.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.sql.Sql;
import dev.headroom.support.TestOrganization;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is asked for by the domain of an address is found by an index, also under row-level security. */
@QuarkusTest
class DomainLookupTest {

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(strings = "member")
    void theDomainIsAConditionOfTheIndex(String table) {
        UUID organization = TestOrganization.create().id();

        List<String> plan = sql.inTransaction(organization, () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery("set local enable_seqscan = off")
                                .executeUpdate()
                                .chain(() -> session.createNativeQuery(
                                                "explain select p.email_domain from " + table
                                                        + " p where p.organization = '" + organization
                                                        + "' and p.email_domain = any('{a.example,b.example}')",
                                                String.class)
                                        .getResultList())))
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(plan).anyMatch(line -> line.contains("Index Cond") && line.contains("email_domain = ANY"));
    }
}
