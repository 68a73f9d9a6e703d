package dev.headroom.meeting.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real meetings have the right labels: whatever is doubted there is a false alarm. */
class RealMeetingsTest {

    /** Of some 900 segments of Zoom and 1,200 of QMSum. */
    private static final int MOST_FALSE_ALARMS = 1;

    @Test
    void realLabelsAreHardlyEverDoubted() throws IOException {
        int segments = 0;
        int doubts = 0;
        for (Path file : RealMeetings.zoom()) {
            List<Spoken> spoken = RealMeetings.zoom(file);
            segments += spoken.size();
            doubts += report(file, spoken);
        }
        for (Path file : RealMeetings.qmsum()) {
            List<Spoken> spoken = RealMeetings.qmsum(file);
            segments += spoken.size();
            doubts += report(file, spoken);
        }
        System.out.printf("speaker check: %d doubts in %d segments of real meetings%n", doubts, segments);

        assertThat(segments).isGreaterThan(1_900);
        assertThat(doubts).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }

    private static int report(Path file, List<Spoken> spoken) {
        SpeakerCheck check = TalkSample.check(spoken);
        check.doubts().forEach(doubt -> System.out.println(file + " " + doubt));
        assertThat(check.proposal()).as("%s", file).isNull();
        return check.doubtCount();
    }

    @Test
    void exchangedLabelsOfARealMeetingAreNoticed() throws IOException {
        Path file = RealMeetings.zoom().stream()
                .filter(path -> path.toString().contains("allwalletdevs"))
                .findFirst()
                .orElseThrow();
        List<Spoken> exchanged = RealMeetings.zoom(file).stream()
                .map(spoken -> exchanged(spoken, "Sam", "Mercy Boma Naps-Nkari"))
                .toList();

        assertThat(TalkSample.check(exchanged).doubtCount()).isGreaterThanOrEqualTo(2);
        assertThat(TalkSample.check(exchanged).proposal())
                .extracting(SpeakerSwapProposal::first, SpeakerSwapProposal::second)
                .containsExactly("Mercy Boma Naps-Nkari", "Sam");
    }

    private static Spoken exchanged(Spoken spoken, String one, String other) {
        String label = String.valueOf(spoken.label());
        String now = label.equals(one) ? other : label.equals(other) ? one : label;
        return new Spoken(spoken.segment(), now, spoken.side(), spoken.attendee());
    }
}
