package dev.headroom.meeting.extraction.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Send the rate card              | So I'll send you that rate card | 1
        Send the rate cards             | We’ll be sending our rate card  | 1
        SHARE THE CASES                 | shared the case                 | 1
        The process                     | Processes                       | 1
        Send the MSA to Bob             | Bob, I'll send the MSA          | 1
        Send the MSA                    | Send the contract               | 0.3333
        Send the MSA                    | Book a room                     | 0
        We will                         | We will                         | 1
        Do it                           | Do that                         | 1
        …                               | Send the MSA                    | 0
        """)
    void likenessIsHowManyWordsBothHold(String one, String other, double likeness) {
        assertThat(SameWords.likeness(SameWords.of(one), SameWords.of(other))).isCloseTo(likeness, within(0.0001));
        assertThat(SameWords.likeness(SameWords.of(other), SameWords.of(one))).isCloseTo(likeness, within(0.0001));
    }

    @Test
    void theKeyIsTheSameInAnyOrder() {
        assertThat(SameWords.key("Send Bob the rate cards"))
                .isEqualTo(SameWords.key("The rate card: sending it to Bob"))
                .isNotEqualTo(SameWords.key("Send Bob the list"));
    }
}
