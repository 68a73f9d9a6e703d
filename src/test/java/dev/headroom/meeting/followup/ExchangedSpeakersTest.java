package dev.headroom.meeting.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.headroom.meeting.MeetingWorld;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels of speakers that are exchanged give suggestions to the other side, and nothing that somebody confirmed. */
@QuarkusTest
class ExchangedSpeakersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DEVICES = "list of devices";
    private static final String WINDOWS = "maintenance windows";

    private FollowUpWorld world;

    @BeforeEach
    void prepare() {
        world = new FollowUpWorld();
        world.hear(FollowUpWorld.TALK);
    }

    @Test
    void suggestionsFollowAnExchangeAndWhatIsConfirmedStays() {
        // Given
        assertThat(side(DEVICES)).isEqualTo("SELLER");
        assertThat(side(WINDOWS)).isEqualTo("BUYER");
        world.confirm(DEVICES);

        // When
        exchange(1);

        // Then
        awaitOwner(WINDOWS, "SELLER", "Rita Rep");
        assertThat(side(DEVICES)).isEqualTo("SELLER");
    }

    @Test
    void suggestionsGoBackWithTheLabels() {
        exchange(1);
        awaitOwner(WINDOWS, "SELLER", "Rita Rep");

        exchange(2);

        awaitOwner(WINDOWS, "BUYER", "Bea Buyer");
        awaitOwner(DEVICES, "SELLER", "Rita Rep");
    }

    private void exchange(int version) {
        String transcript = world.read(world.meetings.rep).getString("transcripts[0].transcriptId");
        FollowUpWorld.run(
                        world.meetings.rep,
                        "SwapSpeakers",
                        "swapSpeakers",
                        MeetingWorld.named(
                                "transcript",
                                transcript,
                                "expectedVersion",
                                version,
                                "first",
                                "Rita Rep",
                                "second",
                                "Bea Buyer"))
                .body("userErrors", empty());
    }

    private void awaitOwner(String words, String side, String name) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(side(words)).isEqualTo(side);
            assertThat(read(words, "owner.name")).isEqualTo(name);
        });
    }

    private String side(String words) {
        return read(words, "side");
    }

    private String read(String words, String field) {
        String query = "query($m: ID!) { commitments(first: 50, filter: {meeting: $m})"
                + " { nodes { side owner { name } quote { text } } } }";
        return world.meetings
                .rep
                .graphql()
                .run(query, "m", world.meeting)
                .extract()
                .jsonPath()
                .getString("data.commitments.nodes.find { it.quote.text.contains('" + words + "') }." + field);
    }
}
