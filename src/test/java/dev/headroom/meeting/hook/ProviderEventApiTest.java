package dev.headroom.meeting.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which events, and what they can do with them. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ProviderEventApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Sql sql;

    @Inject
    ProviderEvents events;

    private TestOrganization organization;
    private TestOrganization.Person rep;
    private UUID account;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create();
        rep = organization.member("REP", null);
        account = organization.account("Fictional Freight", rep.id());
    }

    @Test
    void administratorsSeeEveryEventAndHostsTheirOwn() {
        insert(rep.email(), "Mine");
        insert("somebody@else.example", "Theirs");
        insert(null, "Nobody's");

        list(organization.admin()).body("data.providerEvents.nodes.topic", contains("Nobody's", "Theirs", "Mine"));
        list(rep)
                .body("data.providerEvents.nodes.topic", contains("Mine"))
                .body("data.providerEvents.nodes[0].host", equalTo(rep.email()))
                .body("data.providerEvents.nodes[0].state", equalTo("WAITING"))
                .body("data.providerEvents.nodes[0].tries", equalTo(0));
        list(organization.member("MANAGER", null)).body("data.providerEvents.nodes", empty());
        list(TestOrganization.create().admin()).body("data.providerEvents.nodes", empty());
    }

    @Test
    void listsArePagedAndNarrowedToAState() {
        insert(null, "First");
        insert(null, "Second");
        insert(null, "Third");
        state("DEAD", "First");

        String end = list(organization.admin(), "first", 2)
                .body("data.providerEvents.nodes.topic", contains("Third", "Second"))
                .extract()
                .path("data.providerEvents.pageInfo.endCursor");
        list(organization.admin(), "first", 2, "after", end)
                .body("data.providerEvents.nodes.topic", contains("First"))
                .body("data.providerEvents.pageInfo.hasNextPage", equalTo(false));
        list(organization.admin(), "filter", Map.of("state", "DEAD"))
                .body("data.providerEvents.nodes.topic", contains("First"));
    }

    @Test
    void anEventThatWasGivenUpIsTriedAgainOnce() {
        insert(rep.email(), "Given up");
        state("DEAD", "Given up");

        retry(rep)
                .body("data.retryProviderEvent.userErrors", empty())
                .body("data.retryProviderEvent.providerEvent.state", equalTo("WAITING"))
                .body("data.retryProviderEvent.providerEvent.tries", equalTo(0));
        retry(rep)
                .body("data.retryProviderEvent.providerEvent", nullValue())
                .body("data.retryProviderEvent.userErrors[0].message", containsString("this one is WAITING"));
    }

    @Test
    void nobodyElsesEventIsTriedAgainOrAssigned() {
        insert("somebody@else.example", "Theirs");
        state("DEAD", "Theirs");
        retry(rep).body("data.retryProviderEvent.userErrors[0].code", equalTo("NOT_FOUND"));
        state("UNASSIGNED", "Theirs");

        assign(rep, account).body("data.assignProviderEvent.userErrors[0].code", equalTo("NOT_FOUND"));

        assertThat(column("e.state")).isEqualTo("UNASSIGNED");
    }

    @Test
    void theHostSaysWhichAccountAMeetingWasWith() {
        insert(rep.email(), "Mine");
        state("UNASSIGNED", "Mine");

        assign(rep, account)
                .body("data.assignProviderEvent.userErrors", empty())
                .body("data.assignProviderEvent.providerEvent.state", equalTo("WAITING"))
                .body("data.assignProviderEvent.providerEvent.accountId", equalTo(GlobalId.of("Account", account)));
        assertThat(column("e.assigned_by::text")).isEqualTo(rep.id().toString());
    }

    @Test
    void whatPeopleDoWithAnEventIsInTheLogOfChanges() {
        insert(rep.email(), "Mine");
        state("DEAD", "Mine");
        retry(rep);
        state("UNASSIGNED", "Mine");

        assign(rep, account).body("data.assignProviderEvent.userErrors", empty());

        assertThat(Owner.textsIn(
                        organization.id(),
                        "select c.version || ' ' || c.kind || ' ' || c.actor || ' ' || coalesce(c.account::text, '-')"
                                + " from change c where c.entity_type = 'ProviderEvent' order by c.version"))
                .containsExactly("2 CHANGED member:" + rep.id() + " -", "3 CHANGED member:" + rep.id() + " " + account);
    }

    @Test
    void noMeetingGoesToAnAccountThatTheHostMayNotWrite() {
        insert(rep.email(), "Mine");
        state("UNASSIGNED", "Mine");
        UUID foreign =
                organization.account("Somebody else's", organization.admin().id());

        assign(rep, foreign).body("data.assignProviderEvent.userErrors[0].code", equalTo("NOT_FOUND"));

        assertThat(column("e.state")).isEqualTo("UNASSIGNED");
    }

    @Test
    void anEventThatDoesNotWaitForAnAccountGetsNone() {
        insert(rep.email(), "Mine");

        assign(rep, account)
                .body("data.assignProviderEvent.userErrors[0].message", containsString("this one is WAITING"));
    }

    private void insert(@Nullable String host, String topic) {
        String uuid = Uuids.next().toString();
        var start = OffsetDateTime.parse("2026-11-25T09:01:30Z");
        var details = new EventDetails(
                "https://zoom.us/x", uuid, "81", topic, start, null, start, null, host, null, List.of());
        var event = new NewProviderEvent(
                MeetingProvider.ZOOM, "recording.transcript_completed", uuid, uuid, details, "token", null);
        sql.inTransaction(organization.id(), () -> events.insert(organization.id(), event))
                .await()
                .atMost(PATIENCE);
    }

    private void state(String state, String topic) {
        Owner.execute(
                organization.id(),
                "update provider_events set state = ?, tries = 7 where details like ?",
                state,
                "%\"" + topic + "\"%");
    }

    private String column(String expression) {
        return Owner.textsIn(organization.id(), "select " + expression + " from provider_events e")
                .get(0);
    }

    private static ValidatableResponse list(TestOrganization.Person person, Object... variables) {
        return Graphql.with(person.token()).run(Operation.read("web/ProviderEvents"), variables);
    }

    private ValidatableResponse retry(TestOrganization.Person person) {
        return person.graphql().run(Operation.read("web/RetryProviderEvent"), "input", Map.of("event", event()));
    }

    private ValidatableResponse assign(TestOrganization.Person person, UUID to) {
        return person.graphql()
                .run(
                        Operation.read("mobile/AssignProviderEvent"),
                        "input",
                        Map.of("event", event(), "account", GlobalId.of("Account", to)));
    }

    private String event() {
        return GlobalId.of("ProviderEvent", UUID.fromString(column("e.id::text")));
    }
}
