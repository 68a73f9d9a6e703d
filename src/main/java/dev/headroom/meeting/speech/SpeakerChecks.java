package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares labels with what is said under them. Nothing but the text counts: "Dmitry does not greet Dmitry". It needs
 * no times and no sides, though sides tell more.
 */
final class SpeakerChecks {

    /** People introduce themselves when both begin; later "I'm Gary" is a misheard "sorry, Gary". */
    private static final int FIRST_SEGMENTS = 3;

    /** People who answer for each other do so once; a wrong label does it every time. */
    private static final int FEWEST_ANSWERS = 2;

    private final SpeakerNames names;
    private final Set<String> labels;
    private final List<LabelDoubt> doubts = new ArrayList<>();
    private final LabelTally tally = new LabelTally();
    private final Map<String, List<LabelDoubt>> answers = new HashMap<>();
    private final Map<String, Integer> segmentsOf = new HashMap<>();

    /** Whom the last segment asked by name, and in which words. */
    private record Asked(String by, String label, Spoken spoken, String sentence) {}

    private @Nullable Asked asked;

    private SpeakerChecks(SpeakerNames names, Set<String> labels) {
        this.names = names;
        this.labels = labels;
    }

    /** The check of everything said, in its order. */
    static SpeakerCheck of(List<Spoken> spoken, SpeakerNames names) {
        Set<String> labels = new LinkedHashSet<>();
        spoken.forEach(each -> Optional.ofNullable(each.label()).ifPresent(labels::add));
        var check = new SpeakerChecks(names, labels);
        spoken.forEach(check::read);
        return check.result();
    }

    private void read(Spoken spoken) {
        String label = spoken.label();
        if (label == null) {
            return;
        }
        answer(spoken, label);
        int before = segmentsOf.merge(label, 1, Integer::sum);
        for (String sentence : NameCues.sentences(spoken.text())) {
            if (before <= FIRST_SEGMENTS) {
                NameCues.introduced(sentence)
                        .flatMap(names::labelOf)
                        .filter(own -> segmentsOf.getOrDefault(own, 0) <= FIRST_SEGMENTS)
                        .ifPresent(own -> introduced(spoken, own, sentence));
            }
            NameCues.greeted(sentence).flatMap(names::labelOf).ifPresent(other -> addressed(spoken, other, sentence));
            NameCues.asked(sentence).flatMap(names::labelOf).ifPresent(other -> {
                addressed(spoken, other, sentence);
                asked = new Asked(label, other, spoken, sentence);
            });
            SideCues.spokenFor(sentence).ifPresent(side -> spokenFor(spoken, side, sentence));
        }
    }

    private void introduced(Spoken spoken, String own, String sentence) {
        if (own.equals(spoken.label())) {
            tally.fits(own);
        } else {
            doubt(LabelDoubtKind.NAMES_THEMSELVES_OTHERWISE, spoken, own, sentence);
        }
    }

    private void addressed(Spoken spoken, String other, String sentence) {
        if (other.equals(spoken.label())) {
            doubt(LabelDoubtKind.ADDRESSES_THEMSELVES, spoken, otherOfTwo(other), sentence);
        } else {
            tally.fits(String.valueOf(spoken.label()), other);
        }
    }

    private void spokenFor(Spoken spoken, MeetingSide side, String sentence) {
        boolean sided = spoken.side() == MeetingSide.BUYER || spoken.side() == MeetingSide.SELLER;
        if (sided && spoken.side() == side) {
            tally.fits(String.valueOf(spoken.label()));
        } else if (sided) {
            doubt(
                    LabelDoubtKind.SPEAKS_FOR_THE_OTHER_SIDE,
                    spoken,
                    otherOfTwo(String.valueOf(spoken.label())),
                    sentence);
        }
    }

    /** Whoever speaks next after somebody was asked by name. */
    private void answer(Spoken spoken, String label) {
        Asked open = asked;
        if (open == null || open.by().equals(label)) {
            return;
        }
        asked = null;
        if (open.label().equals(label)) {
            tally.fits(label);
            tally.answered(label);
        } else if (!open.label().equals(open.by())) {
            answers.computeIfAbsent(open.label() + "\n" + label, pair -> new ArrayList<>())
                    .add(LabelDoubt.of(LabelDoubtKind.ANOTHER_ANSWERS, spoken, label, open.label(), open.sentence()));
        }
    }

    private void doubt(LabelDoubtKind kind, Spoken spoken, @Nullable String suggested, String sentence) {
        doubts.add(LabelDoubt.of(kind, spoken, String.valueOf(spoken.label()), suggested, sentence));
    }

    private @Nullable String otherOfTwo(String label) {
        return labels.size() == 2
                ? labels.stream()
                        .filter(other -> !other.equals(label))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private SpeakerCheck result() {
        answers.values().stream()
                .filter(pair -> pair.size() >= FEWEST_ANSWERS)
                .filter(pair -> !tally.hasAnswered(String.valueOf(pair.get(0).suggestedLabel())))
                .forEach(doubts::addAll);
        doubts.sort(Comparator.comparingInt(LabelDoubt::segment));
        doubts.forEach(tally::doubted);
        return new SpeakerCheck(
                doubts.stream().limit(SpeakerCheck.MOST_DOUBTS).toList(),
                doubts.size(),
                tally.proposal(labels).orElse(null));
    }
}
