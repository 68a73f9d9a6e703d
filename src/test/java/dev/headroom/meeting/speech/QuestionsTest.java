package dev.headroom.meeting.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a question, and what it asks for. */
class QuestionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What do you need?",
                "So, um, how does it work?",
                "And the start date, when would that be?",
                "Could you walk me through the process?",
                "Tell me, which of the two is urgent?",
                "how many people are on the team",
                "okay so what's the budget",
            })
    void openQuestionsAskForMoreThanYesOrNo(String text) {
        assertThat(Questions.in(text)).containsExactly(QuestionKind.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is the budget approved?",
                "Your budget is approved?",
                "And you sign in March, right?",
                "Can you send it?",
                "can you send it",
                "so do we have a date",
            })
    void closedQuestionsAreAnsweredByYesOrNo(String text) {
        assertThat(Questions.in(text)).containsExactly(QuestionKind.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Right?",
                "Okay?",
                "Yeah, sorry?",
                "What we do is simple.",
                "When you sign, we begin.",
                "when you sign we begin",
                "what we do is simple",
                "Is all.",
                "We can do that.",
                "",
                "???",
            })
    void whatAsksNothingIsNone(String text) {
        assertThat(Questions.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Where are you? We are here. Can you see us? Right? What now?"})
    void everyQuestionOfATextIsCounted(String text) {
        assertThat(Questions.in(text)).isEqualTo(List.of(QuestionKind.OPEN, QuestionKind.CLOSED, QuestionKind.OPEN));
    }
}
