package dev.headroom.meeting.commitment;

import dev.headroom.meeting.commitment.PromisePeople.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Every promise across meetings, counted by who made it and what became of it. Pure arithmetic. */
@Description("Every promise across meetings, counted by who made it and what became of it. Only what a person confirmed"
        + " and what is owed counts: promises and requests, neither suggestions nor decisions.")
public record PromiseLedger(
        @NonNull
        @Description("The day it was reckoned for, UTC; each promise stands as by the date in the time zone of its"
                + " meeting.")
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

    /** A commitment, who is to keep it, and where it stands on the day of the ledger. */
    private record Counted(Commitment commitment, Optional<Person> person, CommitmentStanding standing) {

        /** Whether a client knows its person under this key: who they are, or the name they had before. */
        boolean isOf(String key) {
            CommitmentOwner owner = commitment.getOwner();
            return owner != null && owner.key().equals(key)
                    || person.filter(known -> known.key().equals(key)).isPresent();
        }
    }

    /** Counts what there is, of everybody. */
    static PromiseLedger of(List<Commitment> found, Reckoning reckoning, String scope) {
        return of(found, null, reckoning, scope);
    }

    /**
     * Counts what there is.
     *
     * @param found the newest first, one more than are counted where there are more
     * @param person only what somebody known under this key promised, under whatever name; null for everybody
     * @param scope what tells this ledger from another, for cursors
     */
    static PromiseLedger of(List<Commitment> found, @Nullable String person, Reckoning reckoning, String scope) {
        List<Counted> counted = only(person, counted(found, reckoning));
        return new PromiseLedger(
                reckoning.asOf(),
                tally(counted),
                sides(counted),
                people(counted),
                Math.min(found.size(), CountedCommitments.MOST),
                found.size() > CountedCommitments.MOST,
                unsettled(counted),
                scope);
    }

    private static List<Counted> counted(List<Commitment> found, Reckoning reckoning) {
        List<Commitment> owed = found.stream()
                .limit(CountedCommitments.MOST)
                .filter(commitment -> commitment.wording().owed())
                .toList();
        var people = new PromisePeople(owed);
        return owed.stream()
                .map(commitment -> new Counted(commitment, people.of(commitment), reckoning.standing(commitment)))
                .toList();
    }

    private static List<Counted> only(@Nullable String key, List<Counted> counted) {
        if (key == null) {
            return counted;
        }
        Set<Person> wanted = counted.stream()
                .filter(one -> one.isOf(key))
                .flatMap(one -> one.person().stream())
                .collect(Collectors.toSet());
        return counted.stream()
                .filter(one -> one.person().filter(wanted::contains).isPresent())
                .toList();
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
        List<Counted> named =
                counted.stream().filter(one -> one.person().isPresent()).toList();
        return grouped(named, one -> one.person().orElseThrow()).entrySet().stream()
                .map(person -> person(person.getKey(), person.getValue()))
                .filter(person -> person.tally().promised() + person.tally().withdrawn() > 0)
                .sorted(Comparator.comparing(
                                (PromisesOfPerson person) -> -person.tally().promised())
                        .thenComparing(person -> person.person().key())
                        .thenComparing(PromisesOfPerson::side)
                        .thenComparing(person -> String.valueOf(person.accountUuid())))
                .limit(MOST_PEOPLE)
                .toList();
    }

    private static PromisesOfPerson person(Person person, List<Counted> theirs) {
        List<CommitmentOwner> names = theirs.stream()
                .flatMap(one -> Optional.ofNullable(one.commitment().getOwner()).stream())
                .toList();
        CommitmentOwner shown =
                names.stream().filter(PromisePeople::isIdentified).findFirst().orElse(names.get(0));
        return new PromisesOfPerson(shown, person.side(), person.account(), tally(theirs));
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
