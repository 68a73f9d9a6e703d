package dev.headroom.access.changes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.support.Graphql;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The change log over HTTP. */
@QuarkusTest
class ChangeApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String CHANGES = """
            query Changes($first: Int!, $after: SyncVersion) {
              changes(first: $first, after: $after) {
                nodes { syncVersion entityType entityId version kind actor at } hasNextPage readTo
              }
            }
            """;

    private static final String CREATE = """
            mutation { createTeam(input: { name: "Logged" }) { team { id } syncVersion } }
            """;

    private TestOrganization organization;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create();
    }

    @Test
    void logIsReadPageByPageUpToTheLastWrite() {
        Graphql admin = organization.admin().graphql();
        admin.run(CHANGES, "first", 5)
                .body("data.changes.nodes", empty())
                .body("data.changes.readTo", is("0000000000000000-0000000000000000"));

        var created = admin.run(CREATE).extract().jsonPath();
        String id = created.getString("data.createTeam.team.id");
        String place = created.getString("data.createTeam.syncVersion");
        admin.run("mutation { changeTeam(input: { id: \"" + id + "\", expectedVersion: 1 }) { team { version } } }");

        // A reader waits for older transactions, whosever they are.
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> admin.run(CHANGES, "first", 1, "after", place)
                .body("data.changes.nodes.kind", contains("CHANGED"))
                .body("data.changes.nodes.version", contains(2))
                .body("data.changes.hasNextPage", is(false)));
        admin.run(CHANGES, "first", 1)
                .body("data.changes.nodes.entityId", contains(id))
                .body("data.changes.nodes.kind", contains("CREATED"))
                .body(
                        "data.changes.nodes.actor",
                        contains("member:" + organization.admin().id()))
                .body("data.changes.hasNextPage", is(true))
                .body("data.changes.readTo", is(place));
    }

    @Test
    void otherOrganizationsAndSingleAccountsAreOut() {
        TestOrganization other = TestOrganization.create();
        other.admin().graphql().run(CREATE);
        UUID account = organization.account("One", null);

        organization.admin().graphql().run(CHANGES, "first", 5).body("data.changes.nodes", empty());
        organization
                .application()
                .grant("changes:read", account)
                .graphql()
                .run(CHANGES, "first", 5)
                .body("data", nullValue())
                .body("errors.size()", is(1));
    }
}
