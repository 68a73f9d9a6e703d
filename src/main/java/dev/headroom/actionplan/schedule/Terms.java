package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What facts, pins and constraints say of each node, as moments; {@link #NONE} where they say nothing. */
final class Terms {

    static final int NONE = -1;

    /** The moment work that hasn't begun may begin. */
    final int today;

    /** The moment by which everything shall be finished. */
    final int target;

    final int[] startedAt;
    final int[] finishedAt;
    final int[] pinnedAt;
    final int[] mustFinishAt;

    /** The first moment at which a task may start or a milestone may be reached. */
    final int[] notBefore;

    Terms(ScheduleRequest request) {
        this.today = DayNumber.of(request.today());
        this.target = evening(request.target());
        List<ScheduleNode> nodes = request.all();
        int size = nodes.size();
        this.startedAt = new int[size];
        this.finishedAt = new int[size];
        this.pinnedAt = new int[size];
        this.mustFinishAt = new int[size];
        this.notBefore = new int[size];
        for (int index = 0; index < size; index++) {
            ScheduleNode node = nodes.get(index);
            startedAt[index] = node.isMilestone() ? NONE : morning(node.startedOn());
            finishedAt[index] = evening(node.finishedOn());
            pinnedAt[index] = evening(node.pinnedOn());
            mustFinishAt[index] =
                    node.constraint() == ConstraintKind.MUST_FINISH_ON ? evening(node.constraintOn()) : NONE;
            notBefore[index] = notBefore(node);
        }
    }

    boolean isFinished(int node) {
        return finishedAt[node] != NONE;
    }

    boolean isStarted(int node) {
        return startedAt[node] != NONE;
    }

    /** The moment by whose passing nothing that hasn't ended can have ended: this evening. */
    int thisEvening() {
        return today + 1;
    }

    private static int notBefore(ScheduleNode node) {
        if (node.constraint() != ConstraintKind.NO_EARLIER_THAN) {
            return NONE;
        }
        return node.isMilestone() ? evening(node.constraintOn()) : morning(node.constraintOn());
    }

    private static int morning(@Nullable LocalDate day) {
        return day == null ? NONE : DayNumber.of(day);
    }

    private static int evening(@Nullable LocalDate day) {
        return day == null ? NONE : DayNumber.of(day) + 1;
    }
}
