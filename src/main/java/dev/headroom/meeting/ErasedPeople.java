package dev.headroom.meeting;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be found no more in what came of a meeting, by all that names them there. Immutable; a class and no record,
 * because what it looks for in every line of a transcript is made ready once.
 */
public final class ErasedPeople {

    /** What stands where a name or words were. */
    public static final String MARK = "(erased)";

    /** Enough to tell apart those of one meeting. */
    private static final int PSEUDONYM = 8;

    private final Set<UUID> attendees;
    private final Set<String> labels;
    private final Set<String> names;
    private final Set<String> emails;
    private final ErasedWords words;

    /**
     * People by all that names them.
     *
     * @param attendees their ids in the meeting, those they had before included
     * @param labels what transcripts call them as speakers
     * @param names their names in whatever order, and each word of these that nobody else in the meeting is called by
     */
    public ErasedPeople(Set<UUID> attendees, Set<String> labels, Set<String> names, Set<String> emails) {
        this.attendees = Set.copyOf(attendees);
        this.labels = Set.copyOf(labels);
        this.names = Set.copyOf(names);
        this.emails = Set.copyOf(emails);
        this.words = ErasedWords.of(all().collect(Collectors.toSet()));
    }

    /** The attendees of a meeting that are meant. */
    public static ErasedPeople of(Meeting meeting, Predicate<Attendee> meant) {
        List<Attendee> people = meeting.attendees().stream()
                .filter(meant)
                .filter(attendee -> !isErased(attendee))
                .toList();
        List<String> others = meeting.attendees().stream()
                .filter(attendee -> !people.contains(attendee))
                .map(Attendee::name)
                .toList();
        Set<String> names = new HashSet<>();
        people.stream()
                .map(Attendee::name)
                .filter(name -> !name.equals(MARK))
                .forEach(name -> names.addAll(SpelledName.all(name, others)));
        return new ErasedPeople(
                people.stream()
                        .flatMap(attendee -> Stream.concat(Stream.of(attendee.uuid()), attendee.formerUuids().stream()))
                        .collect(Collectors.toSet()),
                people.stream().flatMap(attendee -> attendee.labels().stream()).collect(Collectors.toSet()),
                names,
                people.stream().map(Attendee::email).flatMap(Stream::ofNullable).collect(Collectors.toSet()));
    }

    /** Nothing names them any more; whoever is only called so by somebody is erased like anybody else. */
    private static boolean isErased(Attendee attendee) {
        return attendee.name().equals(MARK)
                && attendee.email() == null
                && attendee.contactUuid() == null
                && attendee.memberUuid() == null
                && attendee.labels().stream().allMatch(label -> label.startsWith(MARK));
    }

    public Set<UUID> attendees() {
        return attendees;
    }

    public Set<String> labels() {
        return labels;
    }

    public Set<String> names() {
        return names;
    }

    public Set<String> emails() {
        return emails;
    }

    /**
     * What transcripts call them from now on, so that it still tells who spoke how long and nobody learns who that was.
     */
    public String pseudonym() {
        return attendees.stream()
                .min(Comparator.naturalOrder())
                .map(first ->
                        MARK + " " + first.toString().substring(first.toString().length() - PSEUDONYM))
                .orElse(MARK);
    }

    public boolean isEmpty() {
        return attendees.isEmpty() && labels.isEmpty();
    }

    /**
     * The same people by what means them outside of the meeting too: a single word of a name may be anybody's, and
     * "Speaker 3" is somebody else in each call.
     */
    public ErasedPeople elsewhere() {
        return new ErasedPeople(attendees, whole(labels), whole(names), emails);
    }

    private static Set<String> whole(Set<String> names) {
        return names.stream()
                .filter(name -> name.strip().contains(" ") && name.chars().noneMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    /** The same people who are also shown by a name. */
    public ErasedPeople called(String shown) {
        Set<String> more = new HashSet<>(names);
        more.addAll(SpelledName.all(shown, List.of()));
        return new ErasedPeople(attendees, labels, more, emails);
    }

    /** Whether a speaker's label is one of theirs. */
    public boolean speaksAs(@Nullable String label) {
        return label != null && labels.contains(label);
    }

    /** Whether it is one of their names, labels or addresses, whatever the case of its letters. */
    public boolean isNamed(@Nullable String name) {
        return name != null && all().anyMatch(known -> known.equalsIgnoreCase(name.strip()));
    }

    /** The text with a mark for each of their names, labels and addresses. */
    public String without(String text) {
        return words.without(text);
    }

    private Stream<String> all() {
        return Stream.of(names, labels, emails).flatMap(Set::stream).filter(name -> !name.isBlank());
    }
}
