package dev.headroom.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The second wall: what the database itself keeps from the service when a condition is forgotten. */
@QuarkusTest
class RowLevelSecurityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MORE_THAN_THE_POOL = 60;

    /** Flyway's own table holds no organization's rows, and the service's role can't read it. */
    private static final String TABLES = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
            """;

    private static final String OF_ORGANIZATIONS = """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'organization' order by table_name
            """;

    @Inject
    Sql sql;

    @Inject
    Pool pool;

    @Test
    void everyTableForcesRowSecurityByThePolicyOfItsOrganization() {
        assertThat(Owner.texts("select c.relname " + TABLES)).hasSizeGreaterThan(10);
        assertThat(Owner.texts("select c.relname " + TABLES
                        + " and not (c.relrowsecurity and c.relforcerowsecurity"
                        + " and exists (select 1 from pg_policy p where p.polrelid = c.oid))"))
                .as("tables without forced row security")
                .isEmpty();
        assertThat(Owner.texts("select tablename || '.' || policyname from pg_policies where schemaname = 'public'"
                        + " and concat(qual, with_check) not like '%current_organization()%' order by 1"))
                .as("policies that ask for no organization; the directory shows ids only")
                .containsExactly("organization_directory.ids_of_all");
    }

    @Test
    void nothingGoesAroundTheWall() {
        String role = one("select current_user::text");

        assertThat(one("select concat(rolsuper, rolbypassrls, rolcreaterole) from pg_roles where"
                        + " rolname = current_user"))
                .isEqualTo("fff");
        assertThat(Owner.texts("select c.relname " + TABLES + " and pg_has_role(?, c.relowner, 'member')", role))
                .as("tables the service's role could alter")
                .isEmpty();
        assertThat(Owner.texts("select c.relname " + TABLES + " and has_table_privilege(?, c.oid, 'truncate')", role))
                .as("tables the service's role could empty past the policies")
                .isEmpty();
        assertThat(Owner.texts("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                        + " where n.nspname = 'public' and p.prosecdef"))
                .as("functions that run as their owner")
                .isEmpty();
        assertThat(Owner.texts("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'public' and c.relkind in ('v', 'm')"
                        + " and not coalesce('security_invoker=true' = any(c.reloptions), false)"))
                .as("views that read as their owner")
                .isEmpty();
    }

    /**
     * A unique index over all organizations would tell one that another has the value. The one exception is the key
     * of the organizations themselves: a random UUID that nobody can choose.
     */
    @Test
    void everyUniqueIndexBeginsWithTheOrganization() {
        assertThat(Owner.texts(
                        "select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid"
                                + " join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname = 'public' and c.relname <> 'flyway_schema_history' and"
                                + " i.indisunique"
                                + " and pg_get_indexdef(i.indexrelid, 1, true) <> 'organization'"))
                .containsExactly("organization_pkey");
    }

    @Test
    void twinsSeeTheirOwnRowsOnlyWithoutAnyCondition() throws IOException {
        UUID left = twin();
        UUID right = twin();
        List<String> tables = Owner.texts(OF_ORGANIZATIONS);

        for (String table : tables) {
            String rows = "select count(*) from " + table;
            assertThat(Owner.textsIn(right, rows + " where organization = '" + right + "'"))
                    .as("src/test/resources/twin.sql fills " + table)
                    .doesNotContain("0");
            if (!table.equals("organization_directory")) {
                assertThat(in(left, rows + " where organization <> '" + left + "'"))
                        .as(table)
                        .isZero();
                assertThat(in(left, rows)).as(table).isPositive();
            }
        }
        assertThat(in(left, "select count(*) from organization")).isOne();
    }

    @Test
    void writingIntoAnotherOrganizationFails() {
        TestOrganization left = TestOrganization.create();
        TestOrganization right = TestOrganization.create();
        UUID team = right.team(null);

        assertThat(change(left.id(), "update team set name = 'taken' where id = '" + team + "'"))
                .isZero();
        assertThat(change(left.id(), "delete from team where id = '" + team + "'"))
                .isZero();
        assertThat(Owner.textsIn(right.id(), "select t.name from team t where t.id = '" + team + "'"))
                .doesNotContain("taken")
                .hasSize(1);
        assertThatThrownBy(() -> change(
                        left.id(),
                        "insert into vendor_alias (organization, alias_key, alias, vendor) values ('" + right.id()
                                + "', 'x', 'x', '" + team + "')"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void outsideATransactionNothingIsVisible() {
        TestOrganization.create();

        for (String table : Owner.texts("select c.relname " + TABLES)) {
            if (!table.equals("organization_directory")) {
                assertThat(one("select count(*)::text from " + table)).as(table).isEqualTo("0");
            }
        }
    }

    @Test
    void nextBorrowerOfAConnectionInheritsNothing() {
        UUID organization = TestOrganization.create().id();

        Uni.join()
                .all(IntStream.range(0, MORE_THAN_THE_POOL)
                        .mapToObj(
                                ignored -> sql.inTransaction(organization, () -> count("select count(*) from member")))
                        .toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        List<Long> seen = Uni.join()
                .all(IntStream.range(0, MORE_THAN_THE_POOL)
                        .mapToObj(ignored -> sql.outsideOrganizations(() -> count("select count(*) from member")))
                        .toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);
        assertThat(seen).containsOnly(0L);
        assertThat(one("select coalesce(current_setting('headroom.organization', true), '')"))
                .isEmpty();
    }

    private static UUID twin() throws IOException {
        TestOrganization organization = TestOrganization.create();
        UUID row = organization.id();
        try (InputStream file = RowLevelSecurityTest.class.getResourceAsStream("/twin.sql")) {
            String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{organization}", "'" + organization.id() + "'")
                    .replace("{row}", "'" + row + "'")
                    .replace("{first}", "1, now(), 'test', now(), 'test'");
            for (String statement : all.split(";\\s*\n")) {
                Owner.execute(organization.id(), statement);
            }
        }
        return organization.id();
    }

    private long in(UUID organization, String query) {
        return sql.inTransaction(organization, () -> count(query)).await().atMost(PATIENCE);
    }

    private int change(UUID organization, String statement) {
        return sql.inTransaction(organization, () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(statement).executeUpdate()))
                .await()
                .atMost(PATIENCE);
    }

    private static Uni<Long> count(String query) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, Long.class).getSingleResult());
    }

    /** Straight from the pool, as code that forgot {@link Sql} would. */
    private String one(String query) {
        return pool.query(query)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0);
    }
}
