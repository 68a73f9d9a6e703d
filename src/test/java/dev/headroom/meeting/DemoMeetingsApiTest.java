package dev.headroom.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The demo's meetings over HTTP: one series, both sides known, and the same after the demo is loaded again. */
@QuarkusTest
class DemoMeetingsApiTest {

    @Test
    void demoHasTwoMeetingsOfOneSeriesWithBothSidesKnown() {
        JsonPath meeting = read();

        assertThat(meeting.getString("account.name")).isEqualTo("ACT Government");
        assertThat(meeting.getList("series.meetings.nodes.id", String.class))
                .containsExactly(
                        GlobalId.of(Meeting.TYPE, DemoMeetings.SECOND), GlobalId.of(Meeting.TYPE, DemoMeetings.FIRST));
        assertThat(meeting.getList("attendees.side", String.class))
                .startsWith("SELLER", "SELLER", "BUYER", "BUYER", "BUYER");
        assertThat(meeting.getList("attendees.sideSource", String.class))
                .startsWith("MEMBER", "MEMBER", "CONTACT", "CONTACT", "CONTACT");
        assertThat(meeting.getString("consent.basis")).isEqualTo("NOTIFIED");
    }

    @Test
    void demoThatIsLoadedAgainStaysAsItIs() {
        int before = read().getInt("version");

        Arc.container().instance(DemoMeetings.class).get().load().await().atMost(Duration.ofSeconds(20));

        assertThat(read().getInt("version")).isEqualTo(before);
    }

    private static JsonPath read() {
        return Graphql.as("rita.rep")
                .run(Operation.read("web/Meeting"), "id", GlobalId.of(Meeting.TYPE, DemoMeetings.FIRST))
                .extract()
                .jsonPath()
                .setRootPath("data.meeting");
    }
}
