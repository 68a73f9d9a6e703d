package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.Conversation;
import dev.headroom.meeting.extraction.Utterance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation cut into the parts that are judged, and what of it is asked for again and again. */
final class Spoken {

    /** Whoever agrees does so within this time; measured. */
    private static final int ANSWER_MS = 10_000;

    /** Where no times are known, whoever speaks next may be the one who agrees. */
    private static final int UTTERANCES_AFTER = 3;

    private static final double LATE = 0.85;

    private final Conversation conversation;
    private final People people;
    private final Triggers triggers;
    private final List<Sentence> parts = new ArrayList<>();
    private final Map<Integer, Assent> assents = new HashMap<>();

    private Spoken(Conversation conversation) {
        this.conversation = conversation;
        this.people = new People(conversation.attendees());
        this.triggers = new Triggers(people);
    }

    static Spoken of(Conversation conversation) {
        Spoken spoken = new Spoken(conversation);
        for (int index = 0; index < conversation.utterances().size(); index++) {
            String text = conversation.utterances().get(index).segment().text();
            for (Sentence sentence : Sentence.of(index, text)) {
                spoken.parts.addAll(
                        MarkedLine.of(sentence.text()).isPresent()
                                ? List.of(sentence)
                                : spoken.triggers.parts(sentence));
            }
        }
        return spoken;
    }

    Conversation conversation() {
        return conversation;
    }

    People people() {
        return people;
    }

    Triggers triggers() {
        return triggers;
    }

    List<Sentence> parts() {
        return parts;
    }

    Utterance utterance(Sentence part) {
        return conversation.utterances().get(part.utterance());
    }

    /** The speaker's own day at a part. */
    LocalDate dayOf(Sentence part) {
        return conversation.dayOf(utterance(part));
    }

    /** Who says something right after an utterance, another person than its speaker. */
    Optional<Utterance> answer(int utterance, boolean agreed) {
        Utterance said = conversation.utterances().get(utterance);
        int last = Math.min(conversation.utterances().size() - 1, utterance + UTTERANCES_AFTER);
        for (int next = utterance + 1; next <= last; next++) {
            Utterance answer = conversation.utterances().get(next);
            Assent assent = answer.isOfAnotherThan(said) && isSoon(said, answer) ? assent(next) : Assent.NONE;
            if (assent == Assent.AGREED || (!agreed && assent == Assent.YES)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    private static boolean isSoon(Utterance said, Utterance answer) {
        Integer known = said.segment().endMs();
        Integer end = known == null ? said.segment().startMs() : known;
        Integer start = answer.segment().startMs();
        return end == null || start == null || start - end <= ANSWER_MS;
    }

    private Assent assent(int utterance) {
        return assents.computeIfAbsent(
                utterance,
                index ->
                        Assent.of(conversation.utterances().get(index).segment().text()));
    }

    boolean isLast(int place, int ofLast) {
        return place + ofLast >= parts.size()
                || parts.get(place + ofLast).utterance() != parts.get(place).utterance();
    }

    /** Whether it belongs to the last part of the meeting, by the clock or else by the order of what was said. */
    boolean isLate(Sentence part) {
        Integer begun = conversation.utterances().get(0).segment().startMs();
        Integer over = conversation
                .utterances()
                .get(conversation.utterances().size() - 1)
                .segment()
                .startMs();
        Integer at = utterance(part).segment().startMs();
        if (begun == null || over == null || at == null) {
            return part.utterance() >= LATE * conversation.utterances().size();
        }
        return at - (double) begun >= LATE * (over - (double) begun);
    }
}
