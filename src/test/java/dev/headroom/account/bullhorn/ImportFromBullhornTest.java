package dev.headroom.account.bullhorn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.people.DemoPeople;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.account.Account;
import dev.headroom.account.imports.ImportFiles;
import dev.headroom.account.imports.ImportJob;
import dev.headroom.account.spend.Spend;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.ErrorCode;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.IdempotencyKeys;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Graphql;
import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client of Bullhorn becomes people and revenue of an account, and becomes so only once. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ImportFromBullhornTest {

    /** Of its own: the server belongs to somebody else. */
    private static final Vertx BULLHORNS = Vertx.vertx();

    private static final UUID OWNER = DemoPeople.ORGANIZATION;
    private static final String RITA =
            GlobalId.of("Member", DemoPeople.STAFF.get(2).id());
    private static final String CONTACTS = """
            query Contacts($account: ID!) {
              account(id: $account) {
                contacts(first: 100) {
                  nodes {
                    level unit { name } person { name } reportsTo { person { name } } lastTouch { kind member { id } }
                  }
                }
              }
            }
            """;

    @Inject
    Vertx vertx;

    @Inject
    Access access;

    @Inject
    Sql sql;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    ImportFiles files;

    @Inject
    Mutations mutations;

    @Inject
    IdempotencyKeys keys;

    @Inject
    Workers workers;

    @Inject
    Clock clock;

    private RecordedBullhorn bullhorn;
    private Spend admin;
    private String account;

    @BeforeEach
    void bullhornRuns() {
        Graphql.awaitDemo();
        bullhorn = new RecordedBullhorn(BULLHORNS);
        admin = Spend.as("ada.admin");
        account = admin.newAccount();
    }

    @AfterEach
    void bullhornEnds() {
        bullhorn.close();
    }

    @AfterAll
    static void bullhornsEnd() {
        BULLHORNS.close();
    }

    @Test
    void clientBecomesPeopleUnitsLinesTouchesAndRevenue() {
        BullhornImport started = started(run(OWNER, Caller.Kind.ADMIN, "IT Professional Services", RITA));

        assertThat(started.name()).isEqualTo("Fictional Freight Inc.");
        assertThat(Objects.requireNonNull(started.annualRevenue()).amount()).hasToString("12500000.00");
        assertThat(started.notes().get(0)).contains("no currency").contains("AUD");
        assertThat(finished(started.contacts())).contains(entry("accepted", 4), entry("rejected", 0));
        assertThat(finished(started.revenue())).contains(entry("accepted", 6), entry("rejected", 0));
        List<Map<String, Object>> contacts = Graphql.as("ada.admin")
                .run(CONTACTS, "account", account)
                .extract()
                .path("data.account.contacts.nodes");
        assertThat(contacts)
                .extracting(found -> found.get("level"))
                .containsExactly("EXECUTIVE", "PROCUREMENT", "MANAGER", "VP");
        assertThat(contacts.get(2))
                .contains(
                        entry("unit", Map.of("name", "Information Technology")),
                        entry("reportsTo", Map.of("person", Map.of("name", "Vera Vice"))),
                        entry("lastTouch", Map.of("kind", "VISIT", "member", Map.of("id", RITA))));
        assertThat(admin.facts(account))
                .hasSize(6)
                .extracting(fact -> Spend.id(fact, "vendor"))
                .containsOnly(ours());
    }

    @Test
    void importingAgainChangesNothing() {
        BullhornImport first = started(run(OWNER, Caller.Kind.ADMIN, "Other", null));
        finished(first.contacts());
        finished(first.revenue());

        BullhornImport second = started(run(OWNER, Caller.Kind.ADMIN, "Other", null));

        assertThat(finished(second.contacts())).contains(entry("accepted", 0), entry("unchanged", 4));
        assertThat(finished(second.revenue())).contains(entry("accepted", 0), entry("unchanged", 6));
    }

    @Test
    void monthWhoseJobWasRenamedOrMovedCountsOnce() {
        BullhornImport first = started(run(OWNER, Caller.Kind.ADMIN, "Other", null));
        finished(first.contacts());
        finished(first.revenue());
        Owner.execute(
                OWNER,
                "update spend_fact set title = 'Before', identity = sha256(convert_to(reference, 'UTF8'))"
                        + " where account = ?",
                GlobalId.uuid(account, Account.TYPE).orElseThrow());

        BullhornImport second = started(run(OWNER, Caller.Kind.ADMIN, "Other", null));

        assertThat(finished(second.revenue())).contains(entry("accepted", 6), entry("unchanged", 0));
        assertThat(admin.facts(account)).hasSize(6).noneMatch(fact -> "Before".equals(fact.get("title")));
    }

    @Test
    void bullhornOfAnotherOrganizationIsNotThere() {
        Outcome<BullhornImport> refused = run(UUID.randomUUID(), Caller.Kind.ADMIN, "Other", null);

        assertThat(refused.userErrors()).extracting(UserError::code).containsExactly(ErrorCode.BAD_USER_INPUT);
        assertThat(bullhorn.asked).isEmpty();
    }

    @Test
    void repMayNotChooseAClient() {
        assertThat(run(OWNER, Caller.Kind.REP, "Other", null).userErrors())
                .extracting(UserError::code)
                .containsExactly(ErrorCode.FORBIDDEN);
    }

    @Test
    void sameKeyIsAnsweredWithTheFirstImport() {
        BullhornImport first = started(run(OWNER, Caller.Kind.ADMIN, "Other", null, "key of " + account));
        int asked = bullhorn.asked.size();

        BullhornImport again = started(run(OWNER, Caller.Kind.ADMIN, "Other", null, "key of " + account));

        assertThat(again.contacts().getId()).isEqualTo(first.contacts().getId());
        assertThat(again.notes()).isEqualTo(first.notes());
        assertThat(again.annualRevenue()).isEqualTo(first.annualRevenue());
        assertThat(bullhorn.asked).hasSize(asked);
        assertThat(run(OWNER, Caller.Kind.ADMIN, "Other", RITA, "key of " + account)
                        .userErrors())
                .extracting(UserError::code)
                .containsExactly(ErrorCode.IDEMPOTENCY_KEY_REUSED);
    }

    private Outcome<BullhornImport> run(UUID owner, Caller.Kind kind, String offering, @Nullable String member) {
        return run(owner, kind, offering, member, null);
    }

    private Outcome<BullhornImport> run(
            UUID owner, Caller.Kind kind, String offering, @Nullable String member, @Nullable String key) {
        BullhornConfig settings = BullhornSettings.of(bullhorn).of(owner);
        var clients = new BullhornClients(new BullhornHttp(vertx, settings), settings);
        var caller = new Caller(OWNER, kind, DemoPeople.STAFF.get(0).id(), "Ada", null, Set.of());
        return new BullhornService(
                        access, sql, organizations, clients, files, mutations, keys, settings, workers, clock)
                .run(caller, new ImportFromBullhornInput(account, 4711, offering, member, key))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private static BullhornImport started(Outcome<BullhornImport> outcome) {
        assertThat(outcome.userErrors()).isEmpty();
        return Objects.requireNonNull(outcome.value());
    }

    private Map<String, Object> finished(ImportJob job) {
        Map<String, Object> finished = admin.finished(job.getId());
        assertThat(finished).contains(entry("state", "DONE"));
        return finished;
    }

    private static String ours() {
        return Graphql.as("ada.admin")
                .run("{ vendors(first: 1, namePrefix: \"Data#3\") { nodes { id } } }")
                .extract()
                .path("data.vendors.nodes[0].id");
    }
}
