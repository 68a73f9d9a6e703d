package dev.headroom.meeting.followup.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.MeetingSide;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

    private static SideTalk of(String sides) {
        return SideTalk.of(
                TRANSCRIPT,
                IntStream.range(0, sides.length())
                        .mapToObj(at -> new SideTalk.Spoken(
                                at + 1,
                                switch (sides.charAt(at)) {
                                    case 'B' -> MeetingSide.BUYER;
                                    case 'S' -> MeetingSide.SELLER;
                                    case 'P' -> MeetingSide.PARTNER;
                                    default -> MeetingSide.UNKNOWN;
                                }))
                        .toList());
    }
}
