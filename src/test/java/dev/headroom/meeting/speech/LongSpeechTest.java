package dev.headroom.meeting.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody says, but a file may hold: it takes no longer than what people say. */
class LongSpeechTest {

    @Timeout(5)
    @ParameterizedTest
    @ValueSource(
            strings = {"so ", "oh, ", "you, ", "Anna, ", "what, ", "hi Anna ", "as your client we ", "a", "?", ". "})
    void textWithoutSenseIsReadInTime(String word) {
        String text = word.repeat(16_000 / word.length());

        assertThat(Questions.in(text)).hasSizeLessThanOrEqualTo(16_000);
        assertThat(new TalkSample()
                        .says(List.of("Anna: " + text, "Bob: " + text + "you, Anna?", "Anna: Yes."))
                        .check()
                        .doubtCount())
                .isNotNegative();
    }
}
