package dev.headroom.meeting.followup.recap;

import dev.headroom.platform.hash.CanonicalHash;
import dev.headroom.platform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What the customer reads of a meeting, as it would be sent now. It is written anew whenever it is asked for; its
 * fingerprint tells whether it is still the one that a person approved.
 */
@Description("What the customer reads of a meeting, as it would be sent now: only what a person has confirmed.")
public record Recap(
        @NonNull @Description("The fingerprint of all that the customer reads: SHA-256, 64 hexadecimal digits.")
        String hash,

        @NonNull @Description("The subject of the mail.") String subject,

        @NonNull @Description("When the meeting was, in words.")
        String when,

        @Description("What its sender writes above it; null for nothing.") @Nullable
        String opening,

        @Description("What came of the meeting; null while nobody has said.") @Nullable
        String outcome,

        @NonNull @Description("Its parts that hold something, in their order, at most 6.")
        List<@NonNull RecapSection> sections,

        @Description("The next step as a sentence; null when there is none.") @Nullable
        String nextStep,

        @NonNull @Description("The whole of it as plain text, to be copied.")
        String text,

        @NonNull
        @Description("The confirmed commitments it does not tell, and why, at most 500; nothing is left out without a"
                + " word.")
        List<@NonNull LeftOut> leftOut,

        @NonNull @Description("How many suggestions nobody has confirmed or refused; none of them is in it.")
        Integer undecided,

        @Ignore String title,
        @Ignore String sender,
        @Ignore @Nullable List<UUID> told) {

    private static final CanonicalHash HASH = CanonicalHash.leavingOut();
    private static final int LONGEST_TITLE = 80;

    /**
     * A recap as it is read or kept.
     *
     * @param told the commitments it tells; null in one that was kept before this was
     */
    public Recap {
        sections = List.copyOf(sections);
        leftOut = List.copyOf(leftOut);
        told = told == null ? null : List.copyOf(told);
    }

    /** What the fingerprint is of. The greeting and the link differ by recipient and are no part of it. */
    private record Told(
            String subject,
            String title,
            String when,
            @Nullable String opening,
            @Nullable String outcome,
            List<RecapSection> sections,
            @Nullable String nextStep,
            String sender) {}

    public static Recap of(RecapFacts facts) {
        String title = Text.shortened(facts.title(), LONGEST_TITLE);
        String subject = facts.subject() == null
                ? "What we agreed: " + title + ", " + facts.day()
                : Text.shortened(facts.subject(), LONGEST_TITLE * 2 - 10);
        List<RecapSection> sections = sections(facts);
        Told told = new Told(
                subject,
                title,
                facts.when(),
                facts.opening(),
                facts.outcome(),
                sections,
                facts.nextStep(),
                facts.sender());
        return new Recap(
                HASH.of(told),
                subject,
                facts.when(),
                facts.opening(),
                facts.outcome(),
                sections,
                facts.nextStep(),
                text(told),
                facts.leftOut(),
                facts.undecided(),
                title,
                facts.sender(),
                facts.items().stream().map(RecapItem::commitment).toList());
    }

    private static List<RecapSection> sections(RecapFacts facts) {
        Map<RecapPlace, List<String>> lines = facts.items().stream()
                .collect(Collectors.groupingBy(
                        RecapItem::place, Collectors.mapping(RecapItem::line, Collectors.toList())));
        return Stream.of(RecapPlace.values())
                .map(place ->
                        new RecapSection(place.title(), lines(facts, place, lines.getOrDefault(place, List.of()))))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private static List<String> lines(RecapFacts facts, RecapPlace place, List<String> items) {
        Stream<String> written = place == RecapPlace.DECIDED
                ? facts.decisions().stream().map(text -> Text.shortened(text, RecapWords.LONGEST_LINE))
                : Stream.empty();
        return Stream.concat(written, items.stream()).distinct().toList();
    }

    private static String text(Told told) {
        List<String> parts = new ArrayList<>();
        parts.add(Objects.requireNonNullElse(told.opening(), RecapWords.THANKS));
        parts.add(told.title() + "\n" + told.when());
        if (told.outcome() != null) {
            parts.add(told.outcome());
        }
        told.sections().forEach(section -> parts.add(section.title() + "\n- " + String.join("\n- ", section.lines())));
        if (told.nextStep() != null) {
            parts.add("Next step\n" + told.nextStep());
        }
        parts.add("Kind regards\n" + told.sender());
        return String.join("\n\n", parts);
    }

    /** Whether it says nothing but that there was a meeting. */
    @NonNull
    @Description("Whether it says nothing but that there was a meeting; such a one can't be approved.")
    public Boolean getEmpty() {
        return opening == null && outcome == null && nextStep == null && sections.isEmpty();
    }
}
