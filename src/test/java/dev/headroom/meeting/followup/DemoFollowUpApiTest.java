package dev.headroom.meeting.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.meeting.DemoMeetings;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the demo shows of two meetings of one series. */
@QuarkusTest
class DemoFollowUpApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    DemoFollowUp demo;

    @Inject
    FollowUps followUps;

    @Inject
    DocumentMutations mutations;

    @Test
    void theFirstRecapIsSentWithOnePromiseKeptAndOneBrokenSince() {
        JsonPath first = read(DemoMeetings.FIRST);

        assertThat(first.getString("stage")).isEqualTo("SENT");
        assertThat(first.getString("sla.status")).isEqualTo("ON_TIME");
        assertThat(first.getList("deliveries")).hasSize(3);
        assertThat(first.getString("sent.recap.hash")).isNotEmpty();
        assertThat(first.getString("recap.text")).doesNotContain("margin", "boss", "twelve");
        assertThat(states(DemoMeetings.FIRST)).contains("DONE", "BROKEN");
    }

    /** The load is cut off where its send is written and its mails are not. */
    @Test
    void aRecapThatIsOnItsWayIsHandedOverByTheNextLoad() {
        Graphql.awaitDemo();
        onItsWayAgain().await().atMost(PATIENCE);
        assertThat(read(DemoMeetings.FIRST).getString("stage")).isEqualTo("SENDING");

        demo.load().await().atMost(PATIENCE);

        assertThat(read(DemoMeetings.FIRST).getString("stage")).isEqualTo("SENT");
        assertThat(read(DemoMeetings.FIRST).getList("deliveries")).hasSize(3);
    }

    private Uni<?> onItsWayAgain() {
        var author = new Author(DemoPeople.ORGANIZATION, "service:test");
        var mutation = new Mutation<>(author, "test", DemoMeetings.FIRST, null, FollowUp.class);
        return mutations.run(mutation, followUps.documents(), DemoMeetings.FIRST, () -> followUps
                .find(DemoPeople.ORGANIZATION, DemoMeetings.FIRST)
                .map(Optional::orElseThrow)
                .map(sent -> DocumentWrite.over(
                        new FollowUpCopy(sent).stage(FollowUpStage.SENDING).next(), sent.version())));
    }

    @Test
    void theSecondOneIsDueNow() {
        JsonPath second = read(DemoMeetings.SECOND);

        assertThat(second.getString("stage")).isEqualTo("OPEN");
        assertThat(second.getInt("recap.undecided")).isPositive();
        assertThat(second.getInt("sideTalk[0].segmentsBefore")).isEqualTo(2);
        JsonPath due = Graphql.as("rita.rep")
                .run(Operation.read("mobile/FollowUpsDueNow"))
                .extract()
                .jsonPath();
        assertThat(due.getString("data.followUpsDueNow.nodes[0].followUp.id")).isEqualTo(second.getString("id"));
        assertThat(due.getString("data.followUpsDueNow.nodes[0].step")).isEqualTo("CONFIRM");
    }

    private static JsonPath read(UUID meeting) {
        return Graphql.as("rita.rep")
                .run(Operation.read("mobile/FollowUp"), "id", GlobalId.of(FollowUp.TYPE, meeting))
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data.followUp");
    }

    private static List<String> states(UUID meeting) {
        return Graphql.as("rita.rep")
                .run(
                        "query($m: ID!) { commitments(first: 50, filter: {meeting: $m}) { nodes { state } } }",
                        "m",
                        GlobalId.of("Meeting", meeting))
                .extract()
                .path("data.commitments.nodes.state");
    }
}
