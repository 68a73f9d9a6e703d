package dev.headroom.meeting.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real meetings of many people go in by the public API and come out as follow-ups that a person can review. */
@QuarkusTest
class MeetingFilesApiTest {

    private static final Path MEETINGS = Path.of("../shared/data/meetings");

    static List<Path> meetings() throws IOException {
        if (!Files.isDirectory(MEETINGS)) {
            return List.of(MEETINGS);
        }
        try (Stream<Path> all = Files.list(MEETINGS)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void aRealMeetingComesOutAsAFollowUpToReview(Path folder) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(folder), "the files are not here");
        FollowUpWorld world = new FollowUpWorld();

        world.hear(Files.readString(folder.resolve("transcript.vtt")));

        JsonPath found = world.read(world.meetings.rep);
        assertThat(found.getList("transcripts")).hasSize(1);
        assertThat(found.getInt("transcripts[0].suggested")).isBetween(1, 100);
        assertThat(found.getString("sideTalk[0].reason")).startsWith("Nothing is cut");
        assertThat(found.getInt("recap.undecided")).isPositive();
        assertThat(found.getBoolean("recap.empty")).isTrue();
        assertThat(world.due(world.meetings.rep).getList("nodes.step")).containsExactly("CONFIRM");
    }
}
