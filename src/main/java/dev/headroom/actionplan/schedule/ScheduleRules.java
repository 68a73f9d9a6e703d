package dev.headroom.actionplan.schedule;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a plan's tasks and dependencies must obey to have dates at all; checked when a plan is written. */
public final class ScheduleRules {

    /** Ten years of work in one task: what is longer is a typing error, or must be split to be followed. */
    public static final int MOST_WORKDAYS = 2_600;

    /** Ten years of waiting: what is longer is a typing error. */
    public static final int MOST_LAG = 3_660;

    /** Tasks of a circle that are named; more would hide the point. */
    private static final int MOST_NAMES = 8;

    private final Phrases phrases;
    private final String[] field;

    private ScheduleRules(Function<UUID, String> names, String[] field) {
        this.phrases = new Phrases(names);
        this.field = field.clone();
    }

    /**
     * Lets a graph pass or refuses it with a sentence that names the dependency or task at fault.
     *
     * @param names what a person calls a node
     * @param field the path to the input that is refused, outermost first
     * @throws BadInput for circles, dependencies of a task on itself or on an unknown one, duplicates, impossible
     *     durations, lags and dates
     */
    public static void check(
            List<ScheduleNode> nodes, List<ScheduleLink> links, Function<UUID, String> names, String... field) {
        ScheduleRules rules = new ScheduleRules(names, field);
        Map<UUID, Integer> indexes = rules.checkNodes(nodes);
        rules.checkLinks(links, indexes);
        rules.checkCircles(links, indexes);
    }

    private Map<UUID, Integer> checkNodes(List<ScheduleNode> nodes) {
        Map<UUID, Integer> indexes = new HashMap<>();
        for (ScheduleNode node : nodes) {
            if (indexes.put(node.id(), indexes.size()) != null) {
                throw refusal(phrases.name(node.id()) + " comes twice: give each task an id of its own.");
            }
            checkNode(node);
        }
        return indexes;
    }

    private void checkNode(ScheduleNode node) {
        String name = phrases.name(node.id());
        if (node.workdays() < 0 || node.workdays() > MOST_WORKDAYS) {
            throw refusal(name + " takes " + node.workdays() + " working days: give 0 for a milestone, or 1 to "
                    + MOST_WORKDAYS + ".");
        }
        if (node.constraint().isDated() != (node.constraintOn() != null)) {
            throw refusal(
                    node.constraint().isDated()
                            ? name + " is constrained to " + node.constraint() + " without a day: add the day."
                            : name + " has a day for its constraint, but " + node.constraint()
                                    + " has none: leave the day out.");
        }
        checkDay(node.constraintOn());
        checkDay(node.pinnedOn());
        checkDay(node.startedOn());
        checkDay(node.finishedOn());
        LocalDate started = node.startedOn();
        LocalDate finished = node.finishedOn();
        if (started != null && finished != null && finished.isBefore(started)) {
            throw refusal(name + " ends on " + Phrases.day(finished) + ", before it starts on " + Phrases.day(started)
                    + ": correct one of them.");
        }
    }

    private void checkDay(@Nullable LocalDate day) {
        if (day != null) {
            DayNumber.check(day, field);
        }
    }

    private void checkLinks(List<ScheduleLink> links, Map<UUID, Integer> nodes) {
        Set<UUID> ids = new HashSet<>();
        Set<Meaning> meanings = new HashSet<>();
        for (ScheduleLink link : links) {
            if (!nodes.containsKey(link.from()) || !nodes.containsKey(link.to())) {
                UUID unknown = nodes.containsKey(link.from()) ? link.to() : link.from();
                throw refusal("A dependency leads " + (unknown.equals(link.to()) ? "to" : "from") + " the task "
                        + unknown + ", which is not in the plan: add the task or leave the dependency out.");
            }
            if (link.from().equals(link.to())) {
                throw refusal(phrases.name(link.to()) + " depends on itself: leave that dependency out.");
            }
            if (!ids.add(link.id()) || !meanings.add(new Meaning(link.from(), link.to(), link.kind()))) {
                throw refusal(Phrases.sentence(phrases.link(link)) + " comes twice: keep one.");
            }
            if (Math.abs((long) link.lag()) > MOST_LAG) {
                throw refusal(Phrases.sentence(phrases.link(link)) + " has too long a lag: give at most " + MOST_LAG
                        + " days either way.");
            }
        }
    }

    private void checkCircles(List<ScheduleLink> links, Map<UUID, Integer> nodes) {
        int[] from = links.stream().mapToInt(link -> nodes.get(link.from())).toArray();
        int[] to = links.stream().mapToInt(link -> nodes.get(link.to())).toArray();
        List<Integer> circle = new Precedence(nodes.size(), from, to).circle();
        if (circle.isEmpty()) {
            return;
        }
        // The last one of the input is the one most likely just added; begin behind it.
        int last = circle.stream().mapToInt(Integer::intValue).max().getAsInt();
        ScheduleLink closing = links.get(last);
        int at = circle.indexOf(last);
        String round = IntStream.rangeClosed(1, circle.size())
                .mapToObj(step -> links.get(circle.get((at + step) % circle.size())))
                .limit(MOST_NAMES)
                .map(link -> phrases.name(link.from()))
                .collect(Collectors.joining(" → "));
        String rest = circle.size() > MOST_NAMES ? " → … → " : " → ";
        throw refusal(Phrases.sentence(phrases.link(closing)) + " closes a circle: " + round + rest
                + phrases.name(closing.to()) + ". Leave it out or turn it round.");
    }

    private BadInput refusal(String sentence) {
        return new BadInput(sentence, field);
    }

    /** What makes two dependencies say the same of the same tasks. */
    private record Meaning(UUID from, UUID to, DependencyKind kind) {}
}
