package dev.headroom.meeting;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be found no more in what came of a meeting, by all that names them there. Pure.
 *
 * @param attendees their ids in the meeting, those they had before included
 * @param labels what transcripts call them as speakers
 * @param names their names, and their first names where nobody else in the meeting has them
 */
public record ErasedPeople(Set<UUID> attendees, Set<String> labels, Set<String> names, Set<String> emails) {

    /** What stands where a name or words were. */
    public static final String MARK = "(erased)";

    /** Shorter first names are words of other kinds too often. */
    private static final int SHORTEST_FIRST_NAME = 3;

    /** Enough to tell apart those of one meeting. */
    private static final int PSEUDONYM = 8;

    public ErasedPeople {
        attendees = Set.copyOf(attendees);
        labels = Set.copyOf(labels);
        names = Set.copyOf(names);
        emails = Set.copyOf(emails);
    }

    /** The attendees of a meeting that are meant. */
    public static ErasedPeople of(Meeting meeting, Predicate<Attendee> meant) {
        List<Attendee> people = meeting.attendees().stream()
                .filter(meant)
                .filter(attendee -> !attendee.name().equals(MARK))
                .toList();
        Set<String> others = meeting.attendees().stream()
                .filter(attendee -> !people.contains(attendee))
                .map(attendee -> firstName(attendee.name()))
                .collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        people.forEach(attendee -> {
            names.add(attendee.name());
            String first = firstName(attendee.name());
            if (first.length() >= SHORTEST_FIRST_NAME && !others.contains(first)) {
                names.add(first);
            }
        });
        return new ErasedPeople(
                people.stream()
                        .flatMap(attendee -> Stream.concat(Stream.of(attendee.uuid()), attendee.formerUuids().stream()))
                        .collect(Collectors.toSet()),
                people.stream().flatMap(attendee -> attendee.labels().stream()).collect(Collectors.toSet()),
                names,
                people.stream().map(Attendee::email).flatMap(Stream::ofNullable).collect(Collectors.toSet()));
    }

    private static String firstName(String name) {
        return name.split("\\s", 2)[0];
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
        String left = text;
        for (String name :
                all().sorted((one, other) -> other.length() - one.length()).toList()) {
            left = pattern(name).matcher(left).replaceAll(Matcher.quoteReplacement(MARK));
        }
        return left;
    }

    /** A single word is a name only as it is written: "will" is not "Will". */
    private static Pattern pattern(String name) {
        boolean word = name.chars().allMatch(Character::isLetter) && !name.equals(name.toLowerCase(Locale.ROOT));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                word ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private Stream<String> all() {
        return Stream.of(names, labels, emails).flatMap(Set::stream).filter(name -> !name.isBlank());
    }
}
