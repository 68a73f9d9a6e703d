package dev.headroom.meeting.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels are exchanged and can be put back. */
class SpeakerSwapTest {

    private static final SpeakerSwap ANNA_AND_BOB = swap("Anna", "Bob");

    @Test
    void exchangedLabelsTakeEachOthersPlace() {
        assertThat(SpeakerSwap.labelOf(List.of(ANNA_AND_BOB), "Anna")).isEqualTo("Bob");
        assertThat(SpeakerSwap.labelOf(List.of(ANNA_AND_BOB), "Bob")).isEqualTo("Anna");
        assertThat(SpeakerSwap.labelOf(List.of(ANNA_AND_BOB), "Carla")).isEqualTo("Carla");
        assertThat(SpeakerSwap.labelOf(List.of(ANNA_AND_BOB), null)).isNull();
    }

    @Test
    void sameExchangeAgainPutsThemBack() {
        var twice = List.of(ANNA_AND_BOB, swap("Bob", "Anna"));

        assertThat(SpeakerSwap.labelOf(twice, "Anna")).isEqualTo("Anna");
        assertThat(SpeakerSwap.labelOf(twice, "Bob")).isEqualTo("Bob");
    }

    @Test
    void exchangesFollowEachOther() {
        var both = List.of(ANNA_AND_BOB, swap("Bob", "Carla"));

        assertThat(SpeakerSwap.labelOf(both, "Anna")).isEqualTo("Carla");
        assertThat(SpeakerSwap.labelOf(both, "Bob")).isEqualTo("Anna");
        assertThat(SpeakerSwap.labelOf(both, "Carla")).isEqualTo("Bob");
    }

    private static SpeakerSwap swap(String first, String second) {
        return new SpeakerSwap(first, second, "Rita", OffsetDateTime.of(2026, 3, 2, 10, 0, 0, 0, ZoneOffset.UTC));
    }
}
