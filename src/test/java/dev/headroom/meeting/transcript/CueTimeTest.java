package dev.headroom.meeting.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The times services really write, and what is none. */
class CueTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00:00:01.000|1000",
                "0:0:5.320|5320",
                "0:0:0.0|0",
                "1:1:1.5|3661500",
                "01:02,25|62250",
                "00:01.123456789|-",
                "00:01.1234567|1123",
                "-0:0:2.5|-2500",
                "00:10|10000",
                "596:31:23.647|2147483647",
                "596:31:23.648|-",
                "999999999:0:0|-",
                "1|-",
                "1:2:3:4|-",
                "1:2.|-",
                "1:2.3x|-",
                ":1:2|-",
                "1::2|-",
                "--1:2|-"
            })
    void aTimeIsReadToTheMillisecondOrNotAtAll(String text, String milliseconds) {
        assertThat(CueTime.milliseconds(text).map(Object::toString).orElse("-")).isEqualTo(milliseconds);
    }

    @Test
    void whatFollowsTheTimesIsNoPartOfThem() {
        assertThat(CueTime.of(" 00:01.000-->00:02.000\tline:0 position:10%")).contains(new CueTime(1000, 2000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A --> B", "-->", "00:01.000 -->", "00:01.000 -> 00:02.000", "--> 00:01.000"})
    void anArrowAloneIsNoTime(String line) {
        assertThat(CueTime.of(line)).isEmpty();
    }
}
