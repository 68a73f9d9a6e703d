package dev.headroom.meeting.followup.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.MeetingSide;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which talk a recap leaves out. */
class SideTalkTest {

    private static final UUID TRANSCRIPT = new UUID(0, 1);

    @Test
    void talkBeforeTheFirstAndAfterTheLastWordOfTheCustomersPeopleIsCut() {
        SideTalk talk = of("SSBSPBSS");

        assertThat(talk.firstSegment()).isEqualTo(3);
        assertThat(talk.lastSegment()).isEqualTo(6);
        assertThat(talk.segmentsBefore()).isEqualTo(2);
        assertThat(talk.segmentsAfter()).isEqualTo(2);
        assertThat(talk.reason())
                .isEqualTo("2 segments before their first word are left out of the recap."
                        + " 2 segments after their last word are left out of the recap.");
        assertThat(talk.covers(List.of(1, 2))).isTrue();
        assertThat(talk.covers(List.of(7))).isTrue();
        assertThat(talk.covers(List.of(3))).isFalse();
        assertThat(talk.covers(List.of(2, 3))).isFalse();
        assertThat(talk.covers(List.of())).isFalse();
    }

    @Test
    void nothingIsCutWhereNobodyIsKnownToBeTheCustomers() {
        SideTalk talk = of("SSPS");

        assertThat(talk.reason()).startsWith("Nothing is cut: no speaker is known");
        assertThat(talk.covers(List.of(1))).isFalse();
        assertThat(talk.covers(List.of(4))).isFalse();
    }

    @Test
    void nothingIsCutWhereSomebodyOfAnUnknownSideSpeaks() {
        SideTalk talk = of("SUBSBS");

        assertThat(talk.firstSegment()).isNull();
        assertThat(talk.lastSegment()).isEqualTo(5);
        assertThat(talk.reason())
                .isEqualTo("Nothing is cut before their first word: somebody speaks there whose side nobody has said."
                        + " 1 segment after their last word is left out of the recap.");
    }

    @Test
    void nothingIsCutOfAMeetingThatTheCustomersPeopleBeginAndEnd() {
        SideTalk talk = of("BSB");

        assertThat(talk.reason())
                .isEqualTo("Nothing was said before their first word. Nothing was said after their last word.");
        assertThat(talk.covers(List.of(2))).isFalse();
    }

    /** One letter a segment; the same letter is the same person. */
    private static SideTalk of(String sides) {
        Map<Character, SpeakerSpan> spans = new LinkedHashMap<>();
        for (int at = 0; at < sides.length(); at++) {
            int segment = at + 1;
            UUID who = new UUID(1, sides.charAt(at));
            spans.merge(
                    sides.charAt(at),
                    new SpeakerSpan(who, segment, segment),
                    (present, other) -> present.with(segment));
        }
        return SideTalk.of(TRANSCRIPT, List.copyOf(spans.values()), SideTalkTest::side);
    }

    private static MeetingSide side(SpeakerSpan span) {
        UUID who = Objects.requireNonNull(span.attendee());
        return switch ((char) who.getLeastSignificantBits()) {
            case 'B' -> MeetingSide.BUYER;
            case 'S' -> MeetingSide.SELLER;
            case 'P' -> MeetingSide.PARTNER;
            default -> MeetingSide.UNKNOWN;
        };
    }
}
