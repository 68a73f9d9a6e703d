package dev.headroom.meeting.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.TranscriptDialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every meeting, whoever talks over whom. */
class SpeechPropertyTest {

    private static final List<UUID> PEOPLE = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));
    private static final Set<UUID> BUYERS = Set.of(PEOPLE.get(2), PEOPLE.get(3));
    private static final List<String> TEXTS =
            List.of("Yes.", "What do you need?", "Is it done?", "Mm-hmm.", "We can do all of it by then.");

    /** Segments of four people, two of each side, some of them at once. */
    @Provide
    Arbitrary<List<Spoken>> meetings() {
        return Arbitraries.integers().between(1, 40).flatMap(size -> Arbitraries.longs()
                .map(seed -> meeting(new Random(seed), size)));
    }

    private static List<Spoken> meeting(Random random, int size) {
        List<Spoken> spoken = new ArrayList<>();
        int at = 0;
        for (int seq = 0; seq < size; seq++) {
            at += random.nextInt(6_000) - 500;
            int person = random.nextInt(PEOPLE.size());
            spoken.add(spoken(seq, at, at + random.nextInt(9_000), person, TEXTS.get(random.nextInt(TEXTS.size()))));
            at += random.nextInt(6_000);
        }
        return spoken;
    }

    private static Spoken spoken(int seq, int start, int end, int person, String text) {
        String label = "Person " + person;
        return new Spoken(
                new Segment(seq, start, end, label, text, null, List.of()), label, side(person), PEOPLE.get(person));
    }

    private static MeetingSide side(int person) {
        return person < 2 ? MeetingSide.SELLER : MeetingSide.BUYER;
    }

    @Property(tries = 500)
    void sharesAreFromZeroToOneAndNothingIsNegative(@ForAll("meetings") List<Spoken> spoken) {
        assertThat(measured(spoken).values()).allSatisfy(found -> {
            double value = Objects.requireNonNullElse(found.value(), 0.0);
            assertThat(value).isNotNegative().isFinite();
            if (found.getUnit() == SpeechUnit.SHARE) {
                assertThat(value).isLessThanOrEqualTo(1);
            }
        });
    }

    @Property(tries = 500)
    void exchangedSidesMirrorWhatTheyDid(@ForAll("meetings") List<Spoken> spoken) {
        List<Spoken> mirrored =
                spoken.stream().map(SpeechPropertyTest::mirrored).toList();
        Double ratio = value(spoken, SpeechMetric.TALK_RATIO);

        if (ratio != null) {
            assertThat(value(mirrored, SpeechMetric.TALK_RATIO)).isCloseTo(1 - ratio, within(0.0001));
        }
        assertThat(value(mirrored, SpeechMetric.LONGEST_MONOLOGUE))
                .isEqualTo(value(spoken, SpeechMetric.LONGEST_CUSTOMER_STORY));
        assertThat(value(mirrored, SpeechMetric.INTERACTIVITY)).isEqualTo(value(spoken, SpeechMetric.INTERACTIVITY));
        assertThat(value(mirrored, SpeechMetric.OVERLAP)).isEqualTo(value(spoken, SpeechMetric.OVERLAP));
    }

    private static Spoken mirrored(Spoken spoken) {
        return new Spoken(
                spoken.segment(),
                spoken.label(),
                spoken.side() == MeetingSide.SELLER ? MeetingSide.BUYER : MeetingSide.SELLER,
                spoken.attendee());
    }

    @Property(tries = 500)
    void silenceAtTheStartChangesNothing(@ForAll("meetings") List<Spoken> spoken) {
        assertThat(measured(later(spoken, Integer.MIN_VALUE, 600_000))).isEqualTo(measured(spoken));
    }

    /** Where everybody is silent anyway, more silence changes only what waits: turns may end, gaps grow. */
    @Property(tries = 500)
    void silenceInTheMiddleChangesNoTimeOfSpeech(@ForAll("meetings") List<Spoken> spoken, @ForAll int place) {
        List<Turn> turns = Turns.of(spoken);
        Turn turn = turns.get(Math.floorMod(place, turns.size()));
        boolean silentBefore =
                spoken.stream().allMatch(each -> each.startMs() >= turn.startMs() || each.endMs() <= turn.startMs());
        List<Spoken> stretched = silentBefore ? later(spoken, turn.startMs(), 30_000) : spoken;

        for (SpeechMetric metric : List.of(SpeechMetric.TALK_RATIO, SpeechMetric.BUYER_VOICES, SpeechMetric.OVERLAP)) {
            assertThat(value(stretched, metric)).isEqualTo(value(spoken, metric));
        }
    }

    private static List<Spoken> later(List<Spoken> spoken, int from, int millis) {
        return spoken.stream()
                .map(each -> each.startMs() < from ? each : later(each, millis))
                .toList();
    }

    private static Spoken later(Spoken spoken, int millis) {
        Segment segment = spoken.segment();
        return new Spoken(
                new Segment(
                        segment.seq(),
                        spoken.startMs() + millis,
                        spoken.endMs() + millis,
                        segment.speaker(),
                        segment.text(),
                        null,
                        List.of()),
                spoken.label(),
                spoken.side(),
                spoken.attendee());
    }

    @Property(tries = 300)
    void everythingSaidIsInTheTurnsOrNodsToThem(@ForAll("meetings") List<Spoken> spoken) {
        List<Turn> turns = Turns.of(spoken);
        List<Spoken> missing = new ArrayList<>(spoken);
        turns.forEach(turn -> missing.removeAll(turn.parts()));

        assertThat(turns.stream().mapToInt(turn -> turn.parts().size()).sum() + missing.size())
                .isEqualTo(spoken.size());
        assertThat(missing)
                .allSatisfy(nod -> assertThat(nod.endMs() - nod.startMs()).isLessThan(1_000));
        assertThat(turns).isSortedAccordingTo((one, other) -> Integer.compare(one.startMs(), other.startMs()));
    }

    @Property(tries = 300)
    void orderInTheFileDoesNotMatter(@ForAll("meetings") List<Spoken> spoken, @ForAll long seed) {
        List<Spoken> shuffled = new ArrayList<>(spoken);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(measured(shuffled)).isEqualTo(measured(spoken));
    }

    private static Map<SpeechMetric, SpeechMeasurement> measured(List<Spoken> spoken) {
        return SpeechRules.measure(Speech.of(TranscriptDialect.TEAMS_METADATA, spoken, BUYERS), null);
    }

    private static @Nullable Double value(List<Spoken> spoken, SpeechMetric metric) {
        return Objects.requireNonNull(measured(spoken).get(metric)).value();
    }
}
