package dev.headroom.meeting.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is one turn and what are two. */
class TurnsTest {

    @Test
    void segmentsOfOneSpeakerLessThanTwoSecondsApartAreOneTurn() {
        assertThat(turns("Anna 0 2 One,", "Anna 3.999 5 two.")).containsExactly("Anna 0-5000");
    }

    @Test
    void silenceOfTwoSecondsEndsATurn() {
        assertThat(turns("Anna 0 2 One.", "Anna 4 5 Two.")).containsExactly("Anna 0-2000", "Anna 4000-5000");
    }

    @Test
    void anotherSpeakerEndsATurn() {
        assertThat(turns("Anna 0 2 One.", "Bob 2 4 No, wait a moment please.", "Anna 4 5 Two."))
                .containsExactly("Anna 0-2000", "Bob 2000-4000", "Anna 4000-5000");
    }

    @Test
    void backChannelDoesNotBreakATurn() {
        assertThat(turns("Anna 0 2 One.", "Bob 2.1 2.6 Mm-hmm, I see.", "Anna 2.8 5 Two."))
                .containsExactly("Anna 0-5000");
    }

    @Test
    void severalPeopleMayNodAtOnce() {
        assertThat(turns("Anna 0 2 One.", "Bob 2.1 2.6 Mm-hmm.", "Carla 2.6 2.9 Yeah.", "Anna 3 5 Two."))
                .containsExactly("Anna 0-5000");
    }

    @Test
    void fourWordsOrAWholeSecondAreMoreThanABackChannel() {
        assertThat(turns("Anna 0 2 One.", "Bob 2.1 2.6 I do not agree.", "Anna 2.8 5 Two."))
                .hasSize(3);
        assertThat(turns("Anna 0 2 One.", "Bob 2 3 Yeah.", "Anna 3 5 Two.")).hasSize(3);
    }

    @Test
    void answerToAQuestionIsNoBackChannel() {
        assertThat(turns("Anna 0 2 Will you sign?", "Bob 2.1 2.6 Yes.", "Anna 2.8 5 Great."))
                .hasSize(3);
    }

    @Test
    void shortWordThatSomebodyElseFollowsIsATurn() {
        assertThat(turns("Anna 0 2 One.", "Bob 2.1 2.6 Yeah.", "Carla 2.8 5 I think so, too."))
                .hasSize(3);
    }

    @Test
    void cuesThatGoBackwardArePutInOrderOfTime() {
        assertThat(turns("Bob 5 6 Two.", "Anna -1 2 One.")).containsExactly("Anna -1000-2000", "Bob 5000-6000");
    }

    @Test
    void segmentThatEndsBeforeItBeginsTakesNoTime() {
        assertThat(turns("Anna 5 2 One.")).containsExactly("Anna 5000-5000");
    }

    private static List<String> turns(String... lines) {
        return Turns.of(new TalkSample().says(lines).spoken()).stream()
                .map(turn -> turn.parts().get(0).label() + " " + turn.startMs() + "-" + turn.endMs())
                .toList();
    }
}
