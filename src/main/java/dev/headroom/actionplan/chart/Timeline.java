package dev.headroom.actionplan.chart;

import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a chart shows, before it has a size: the milestones, then a lane for each side that has something to do.
 *
 * @param dropped how many tasks were given up, which have no dates any more
 * @param grouped whether tasks are drawn together, because there are too many to tell apart
 */
record Timeline(List<TimelineRow> milestones, List<Lane> lanes, int dropped, boolean grouped) {

    /**
     * The work of one side.
     *
     * @param done how many of its tasks are done
     * @param tasks how many it has
     */
    record Lane(Side side, List<TimelineRow> rows, int done, int tasks) {

        Lane {
            rows = List.copyOf(rows);
        }
    }

    Timeline {
        milestones = List.copyOf(milestones);
        lanes = List.copyOf(lanes);
    }

    Stream<TimelineRow> rows() {
        return Stream.concat(milestones.stream(), lanes.stream().flatMap(lane -> lane.rows().stream()));
    }

    /** Every day that must be in the picture. */
    Stream<LocalDate> days() {
        return rows().flatMap(row -> Stream.of(row.from(), row.to(), row.dueOn(), row.pinnedOn()))
                .filter(Objects::nonNull);
    }

    int done() {
        return lanes.stream().mapToInt(Lane::done).sum();
    }

    int tasks() {
        return lanes.stream().mapToInt(Lane::tasks).sum();
    }
}
