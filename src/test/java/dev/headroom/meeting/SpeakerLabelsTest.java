package dev.headroom.meeting;

import static dev.headroom.meeting.SampleMeeting.attendee;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which attendee a speaker's label belongs to. */
class SpeakerLabelsTest {

    @Test
    void aLabelGoesToTheOneItFits() {
        Meeting meeting = SampleMeeting.of(attendee("Zoë Müller"), attendee("Ann Lee", "ann@example.com"));

        List<Attendee> attendees =
                SpeakerLabels.given(meeting, List.of("muller, zoe (Guest)", "Zoe Muller", "ANN@example.com"));

        assertThat(attendees).hasSize(2);
        assertThat(attendees.get(0).labels()).containsExactly("muller, zoe (Guest)", "Zoe Muller");
        assertThat(attendees.get(1).labels()).containsExactly("ANN@example.com");
    }

    @Test
    void aLabelThatFitsTwoOrNobodyIsAnAttendeeOfItsOwn() {
        Meeting meeting = SampleMeeting.of(attendee("Ann Lee"), attendee("Ann Lee"));

        List<Attendee> attendees = SpeakerLabels.given(meeting, List.of("Ann Lee", "Speaker 1"));

        assertThat(attendees).extracting(Attendee::name).containsExactly("Ann Lee", "Ann Lee", "Ann Lee", "Speaker 1");
        assertThat(attendees.get(2).labels()).containsExactly("Ann Lee");
        assertThat(attendees.get(3).side()).isEqualTo(MeetingSide.UNKNOWN);
    }

    @Test
    void givingLabelsAgainChangesNothing() {
        Meeting meeting = SampleMeeting.of(attendee("Ann Lee"));
        List<String> labels = List.of("Lee, Ann", "Ben", "Ben", "Ben (Geth)");

        List<Attendee> once = SpeakerLabels.given(meeting, labels);

        assertThat(SpeakerLabels.given(meeting.with(once), labels)).isEqualTo(once);
        assertThat(SpeakerLabels.given(meeting, labels)).isEqualTo(once);
    }

    @Test
    void whatIsNoNameIsNobodys() {
        Meeting meeting = SampleMeeting.of();

        List<Attendee> attendees =
                SpeakerLabels.given(meeting, List.of("", " ", "\u200b", "x".repeat(201), "Ann\u202e Lee"));

        assertThat(attendees).extracting(Attendee::name).containsExactly("Ann  Lee");
        assertThat(attendees.get(0).labels()).containsExactly("Ann\u202e Lee");
    }

    @Test
    void aFullMeetingOrAttendeeTakesNoMore() {
        List<String> many =
                IntStream.range(0, 400).mapToObj(i -> "Speaker " + i).toList();
        List<String> spellings = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> spellings.add("Ann" + " ".repeat(i + 1) + "Lee"));

        assertThat(SpeakerLabels.given(SampleMeeting.of(), many)).hasSize(300);
        assertThat(SpeakerLabels.given(SampleMeeting.of(attendee("Ann Lee")), spellings))
                .extracting(attendee -> attendee.labels().size())
                .containsExactly(10, 2);
    }

    @Test
    void aTranscriptOfManyLabelsTakesNoTimeToSpeakOf() {
        // Given: as many attendees as there can be, and as many speakers as a file has cues, each of a long name
        Meeting meeting = SampleMeeting.of(IntStream.range(0, 300)
                .mapToObj(i -> attendee(longName("Attendee", i)))
                .toArray(Attendee[]::new));
        List<String> labels = IntStream.range(0, 20_000)
                .mapToObj(i -> longName(i % 2 == 0 ? "Attendee" : "Speaker", i / 2))
                .toList();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();

        // When
        long before = threads.getCurrentThreadCpuTime();
        List<Attendee> attendees = SpeakerLabels.given(meeting, labels);

        // Then
        assertThat((threads.getCurrentThreadCpuTime() - before) / 1_000_000).isLessThan(6_000);
        assertThat(attendees)
                .hasSize(300)
                .allMatch(attendee -> attendee.labels().size() == 1);
    }

    private static String longName(String what, int number) {
        return what + " " + number + " - x" + " (Guest)".repeat(22);
    }
}
