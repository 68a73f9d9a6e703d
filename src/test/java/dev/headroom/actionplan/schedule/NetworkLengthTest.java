package dev.headroom.actionplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.time.Holidays;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The length of activity networks on a calendar without free days, where it is a pure longest path.
 *
 * <p>Two instances are published ones of the project scheduling library PSPLIB (R. Kolisch, A. Sprecher, European
 * Journal of Operational Research 96, 1997), whose files state the length without resource limits as "MPM-Time": j30
 * instance 1_1 and the multi-mode c15 instance 10_1, of which each job takes its shortest mode. Only their job durations
 * and successors are kept. Those of the generator are not published anywhere; they are checked against a longest path
 * computed in another way (Bellman-Ford on differences of start times). Published instances with maximal time lags are
 * left out: a plan here has minimal ones only.
 */
class NetworkLengthTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final WorkCalendar ALL_DAYS =
            WorkCalendar.of(EnumSet.allOf(DayOfWeek.class), Holidays.NONE, List.of());

    @ParameterizedTest
    @CsvSource({"psplib-j301_1.txt, 30, 38", "psplib-c1510_1.txt, 16, 21"})
    void publishedNetworksHaveTheirPublishedLength(String file, int jobs, int length) throws IOException {
        ScheduleRequest request = read(file);

        Schedule schedule = Scheduler.plan(request, UUID::toString);

        assertThat(request.nodes()).hasSize(jobs);
        assertThat(length(schedule)).isEqualTo(length);
        assertThat(longestPath(request)).isEqualTo(length);
    }

    @Property(tries = 400)
    void generatedNetworksHaveTheLengthOfTheirLongestPath(@ForAll long seed) {
        Random random = new Random(seed);
        List<ScheduleNode> nodes = new ArrayList<>();
        for (int index = 1 + random.nextInt(60); index > 0; index--) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            nodes.add(RandomPlans.plain(id, Side.SELLER, 1 + random.nextInt(10)));
        }
        ScheduleRequest request = request(nodes, RandomPlans.links(random, nodes, nodes.size() * 2));

        Schedule schedule = Scheduler.plan(request, UUID::toString);

        assertThat(length(schedule)).isEqualTo(longestPath(request));
        assertThat(schedule.floatDays())
                .isEqualTo((int) ChronoUnit.DAYS.between(schedule.finishOn(), request.target()));
    }

    /**
     * Without free days a lag is a difference of moments, and each dependency a lower bound of the difference of two
     * starts: relaxing all of them until nothing moves gives the longest paths.
     */
    private static int longestPath(ScheduleRequest request) {
        List<ScheduleNode> nodes = request.nodes();
        List<UUID> ids = nodes.stream().map(ScheduleNode::id).toList();
        int[] start = new int[nodes.size()];
        boolean moved = true;
        while (moved) {
            moved = false;
            for (ScheduleLink link : request.links()) {
                int from = ids.indexOf(link.from());
                int to = ids.indexOf(link.to());
                int length = nodes.get(from).workdays();
                int next = nodes.get(to).workdays();
                int difference = link.lag()
                        + switch (link.kind()) {
                            case FINISH_TO_START -> length;
                            case START_TO_START -> 0;
                            case FINISH_TO_FINISH -> length - next;
                            case START_TO_FINISH -> -next;
                        };
                if (start[from] + difference > start[to]) {
                    start[to] = start[from] + difference;
                    moved = true;
                }
            }
        }
        int[] finish = new int[start.length];
        Arrays.setAll(finish, index -> start[index] + nodes.get(index).workdays());
        return Arrays.stream(finish).max().orElse(0);
    }

    private static int length(Schedule schedule) {
        return (int) ChronoUnit.DAYS.between(TODAY, schedule.finishOn()) + 1;
    }

    private static ScheduleRequest request(List<ScheduleNode> nodes, List<ScheduleLink> links) {
        return new ScheduleRequest(TODAY, TODAY.plusYears(5), Map.of(Side.SELLER, ALL_DAYS), nodes, links);
    }

    /** A line a job: number, duration, successors. Source and sink take no time, and are left out. */
    private static ScheduleRequest read(String file) throws IOException {
        List<ScheduleNode> nodes = new ArrayList<>();
        List<ScheduleLink> links = new ArrayList<>();
        List<int[]> jobs = new ArrayList<>();
        try (InputStream stream = NetworkLengthTest.class.getResourceAsStream("/actionplan/" + file)) {
            assertThat(stream).as(file).isNotNull();
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> jobs.add(Arrays.stream(line.strip().split(" +"))
                            .mapToInt(Integer::parseInt)
                            .toArray()));
        }
        for (int[] job : jobs) {
            if (job[1] > 0) {
                nodes.add(RandomPlans.plain(new UUID(0, job[0]), Side.SELLER, job[1]));
                for (int at = 2; at < job.length; at++) {
                    boolean sink = job[at] == jobs.size();
                    if (!sink) {
                        UUID to = new UUID(0, job[at]);
                        links.add(new ScheduleLink(
                                new UUID(job[0], job[at]),
                                new UUID(0, job[0]),
                                to,
                                DependencyKind.FINISH_TO_START,
                                0,
                                LagUnit.CALENDAR));
                    }
                }
            }
        }
        return request(nodes, links);
    }
}
