package dev.headroom.meeting.commitment;

import dev.headroom.meeting.MeetingSide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Every promise across meetings, counted by who made it and what became of it. Pure arithmetic. */
@Description("Every promise across meetings, counted by who made it and what became of it. Only what a person confirmed"
        + " and what is owed counts: promises and requests, neither suggestions nor decisions.")
public record PromiseLedger(
        @NonNull @Description("The day it was reckoned for, UTC.")
        LocalDate asOf,

        @NonNull @Description("All of them together.") PromiseTally total,

        @NonNull @Description("Each side that promised something, at most 4.")
        List<@NonNull PromisesOfSide> sides,

        @NonNull @Description("Each person who promised something, whoever promised most first, at most 100.")
        List<@NonNull PromisesOfPerson> people,

        @NonNull @Description("How many commitments were looked at: of more than 5,000 the newest 5,000.")
        Integer counted,

        @NonNull @Description("Whether there were more than could be looked at.")
        Boolean truncated,

        @Ignore List<Commitment> unsettled,

        @Ignore String scope) {

    static final int MOST_COUNTED = 5000;
    private static final int MOST_PEOPLE = 100;

    private static final Comparator<Counted> OLDEST_FIRST = Comparator.comparing(
                    (Counted counted) -> counted.commitment().wording().dueOn().orElse(LocalDate.MAX))
            .thenComparing(counted -> counted.commitment().getSaidOn())
            .thenComparing(counted -> counted.commitment().uuid().toString());

    public PromiseLedger {
        sides = List.copyOf(sides);
        people = List.copyOf(people);
        unsettled = List.copyOf(unsettled);
    }

    /** A commitment and where it stands on the day of the ledger. */
    private record Counted(Commitment commitment, CommitmentStanding standing) {}

    /** A person on a side: whoever changes sides is counted twice, once for each. */
    private record PersonOfSide(String key, MeetingSide side) {}

    /**
     * Counts what there is.
     *
     * @param found the newest first, one more than are counted where there are more
     * @param scope what tells this ledger from another, for cursors
     */
    static PromiseLedger of(List<Commitment> found, LocalDate asOf, int brokenAfterWorkdays, String scope) {
        List<Counted> counted = found.stream()
                .limit(MOST_COUNTED)
                .filter(commitment -> commitment.wording().owed())
                .map(commitment -> new Counted(commitment, commitment.standing(asOf, brokenAfterWorkdays)))
                .toList();
        return new PromiseLedger(
                asOf,
                tally(counted),
                sides(counted),
                people(counted),
                Math.min(found.size(), MOST_COUNTED),
                found.size() > MOST_COUNTED,
                unsettled(counted),
                scope);
    }

    private static PromiseTally tally(List<Counted> counted) {
        return PromiseTally.of(counted.stream().map(Counted::standing).toList());
    }

    private static <K> Map<K, List<Counted>> grouped(List<Counted> counted, Function<Counted, K> key) {
        Map<K, List<Counted>> groups = new LinkedHashMap<>();
        counted.forEach(one -> groups.computeIfAbsent(key.apply(one), absent -> new ArrayList<>())
                .add(one));
        return groups;
    }

    private static List<PromisesOfSide> sides(List<Counted> counted) {
        return grouped(counted, one -> one.commitment().getSide()).entrySet().stream()
                .map(side -> new PromisesOfSide(side.getKey(), tally(side.getValue())))
                .filter(side -> side.tally().promised() + side.tally().withdrawn() > 0)
                .sorted(Comparator.comparing(PromisesOfSide::side))
                .toList();
    }

    private static List<PromisesOfPerson> people(List<Counted> counted) {
        List<Counted> named = counted.stream()
                .filter(one -> one.commitment().getOwner() != null)
                .toList();
        return grouped(named, PromiseLedger::person).values().stream()
                .map(theirs -> new PromisesOfPerson(
                        Objects.requireNonNull(theirs.get(0).commitment().getOwner()),
                        theirs.get(0).commitment().getSide(),
                        tally(theirs)))
                .filter(person -> person.tally().promised() + person.tally().withdrawn() > 0)
                .sorted(Comparator.comparing(
                                (PromisesOfPerson person) -> -person.tally().promised())
                        .thenComparing(person -> person.person().key())
                        .thenComparing(PromisesOfPerson::side))
                .limit(MOST_PEOPLE)
                .toList();
    }

    private static PersonOfSide person(Counted counted) {
        CommitmentOwner owner = counted.commitment().getOwner();
        return new PersonOfSide(
                owner == null ? "" : owner.key(), counted.commitment().getSide());
    }

    /** Whatever somebody is still waited for, long overdue promises included, unless somebody said they are broken. */
    private static List<Commitment> unsettled(List<Counted> counted) {
        return counted.stream()
                .filter(one -> one.commitment().getState().isOpen())
                .sorted(OLDEST_FIRST)
                .map(Counted::commitment)
                .toList();
    }
}
