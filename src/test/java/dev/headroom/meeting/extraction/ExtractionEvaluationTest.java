package dev.headroom.meeting.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.meeting.extraction.MeetingFiles.Recorded;
import dev.headroom.meeting.extraction.rule.CommitmentRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How much of what a summary calls action items the rules find, beside moments taken at random: printed, and compared
 * with the table in the documentation of the package, so that nobody changes a rule without seeing what it does.
 */
class ExtractionEvaluationTest {

    private static final Path KEPT = Path.of("src/main/java/dev/headroom/meeting/extraction/package-info.java");
    private static final String BEGIN = " * <pre>{@code\n";
    private static final String END = " * }</pre>";
    private static final int WINDOW_MS = 60_000;
    private static final int DRAWS = 2_000;
    private static final long SEED = 20_260_311;
    private static final int ALL = Integer.MAX_VALUE;
    private static final CommitmentRules RULES = new CommitmentRules(60, 0.3);
    private static final int HOUR_MS = 3_600_000;

    private static List<Recorded> meetings;

    @BeforeAll
    static void readTheMeetings() throws IOException {
        assumeTrue(MeetingFiles.areThere(), "the recorded meetings are not beside the repository");
        meetings = MeetingFiles.all();
    }

    /** Moments that are near an item, all moments, and items that are near a moment. */
    private record Score(double near, double moments, double found) {

        Score plus(Score other) {
            return new Score(near + other.near, moments + other.moments, found + other.found);
        }

        Score dividedBy(double count) {
            return new Score(near / count, moments / count, found / count);
        }
    }

    @Test
    void theTableKeptSaysWhatTheRulesDo() throws IOException {
        // When
        String table = table();
        System.out.println(table);

        // Then
        String source = Files.readString(KEPT);
        int begin = source.indexOf(BEGIN) + BEGIN.length();
        int end = source.indexOf(END, begin);
        String kept = source.substring(begin, end).replaceAll("(?m)^ \\* ?", "");
        if (Boolean.getBoolean("headroom.evaluation.write")) {
            String lines = table.replaceAll("(?m)^(?=.)", " * ");
            Files.writeString(KEPT, source.substring(0, begin) + lines + source.substring(end));
            return;
        }
        assertThat(kept)
                .as("The table in " + KEPT
                        + " is of other rules. See whether the new numbers are better, then keep them"
                        + " by mvn test -Dtest=ExtractionEvaluationTest -Dheadroom.evaluation.write=true")
                .isEqualTo(table);
    }

    @Test
    void anHourIsReadInAFractionOfASecond() {
        // Given
        List<Utterance> hour = new ArrayList<>();
        meetings.forEach(meeting -> hour.addAll(meeting.conversation().utterances()));
        Conversation first = meetings.get(0).conversation();
        Conversation all = new Conversation(hour, first.attendees(), first.day(), first.zone(), null, null);
        int length =
                meetings.stream().mapToInt(ExtractionEvaluationTest::length).sum();
        List<Long> nanos = new ArrayList<>();

        // When
        for (int run = 0; run < 10; run++) {
            long begun = System.nanoTime();
            RULES.find(all);
            nanos.add((System.nanoTime() - begun) * HOUR_MS / length);
        }

        // Then
        Collections.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "one hour of a meeting: median %.1f ms, first run %.1f ms or less%n",
                nanos.get(5) / 1e6,
                nanos.get(9) / 1e6);
        assertThat(Duration.ofNanos(nanos.get(5))).isLessThan(Duration.ofMillis(600));
    }

    @Test
    void theSameMeetingGivesTheSameCandidates() {
        meetings.forEach(meeting ->
                assertThat(RULES.find(meeting.conversation())).isEqualTo(RULES.find(meeting.conversation())));
    }

    @Test
    void everyQuoteIsInItsSegment() {
        meetings.forEach(meeting -> assertThat(RULES.find(meeting.conversation()))
                .isNotEmpty()
                .allSatisfy(candidate -> assertThat(Talk.holds(meeting.conversation(), candidate.quote()))
                        .isTrue()));
    }

    private static int length(Recorded meeting) {
        List<Utterance> utterances = meeting.conversation().utterances();
        return start(utterances.get(utterances.size() - 1)) - start(utterances.get(0));
    }

    private static int start(Utterance utterance) {
        return Objects.requireNonNull(utterance.segment().startMs());
    }

    private static String table() {
        int items =
                meetings.stream().mapToInt(meeting -> meeting.items().size()).sum();
        StringBuilder table = new StringBuilder();
        table.append("| candidates per meeting | found of " + items + " items | recall | precision |"
                + " recall at random | precision at random |\n");
        table.append("|---|---|---|---|---|---|\n");
        for (int most : new int[] {5, 10, 20, ALL}) {
            Score rules = meetings.stream()
                    .map(meeting -> score(meeting, moments(meeting, most)))
                    .reduce(new Score(0, 0, 0), Score::plus);
            Score random = random(most);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f %% | %.0f %% | %.0f %% | %.0f %% |%n",
                    most == ALL ? String.format(Locale.ROOT, "all (%.0f)", rules.moments()) : "first " + most,
                    rules.found(),
                    100 * rules.found() / items,
                    100 * rules.near() / rules.moments(),
                    100 * random.found() / items,
                    100 * random.near() / random.moments()));
        }
        return table.toString();
    }

    private static List<Integer> moments(Recorded meeting, int most) {
        return RULES.find(meeting.conversation()).stream()
                .limit(most)
                .map(candidate -> Objects.requireNonNull(candidate.quote().startMs()))
                .toList();
    }

    /** As many moments as the rules name, of those at which somebody begins to speak: the mean of many draws. */
    private static Score random(int most) {
        Random random = new Random(SEED);
        Score sum = new Score(0, 0, 0);
        for (Recorded meeting : meetings) {
            int count = moments(meeting, most).size();
            List<Integer> starts = new ArrayList<>(meeting.conversation().utterances().stream()
                    .map(ExtractionEvaluationTest::start)
                    .toList());
            for (int draw = 0; draw < DRAWS; draw++) {
                Collections.shuffle(starts, random);
                sum = sum.plus(score(meeting, starts.subList(0, count)));
            }
        }
        return sum.dividedBy(DRAWS);
    }

    private static Score score(Recorded meeting, List<Integer> moments) {
        long near = moments.stream()
                .filter(moment -> meeting.items().stream().anyMatch(item -> isNear(moment, item)))
                .count();
        long found = meeting.items().stream()
                .filter(item -> moments.stream().anyMatch(moment -> isNear(moment, item)))
                .count();
        return new Score(near, moments.size(), found);
    }

    private static boolean isNear(int moment, int item) {
        return Math.abs(moment - item) <= WINDOW_MS;
    }
}
