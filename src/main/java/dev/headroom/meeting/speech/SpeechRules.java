package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies every rule to what was said, and says why where none can be applied. */
final class SpeechRules {

    /** Above this share of speech by unknown sides, what the sides did is a guess. */
    static final double MOST_UNKNOWN = 0.15;

    private static final List<SpeechRule> RULES = List.of(
            new TalkRatio(),
            new LongestTurn(SpeechMetric.LONGEST_MONOLOGUE, MeetingSide.SELLER),
            new LongestTurn(SpeechMetric.LONGEST_CUSTOMER_STORY, MeetingSide.BUYER),
            new Interactivity(),
            new Patience(),
            new QuestionRate(SpeechMetric.OPEN_QUESTIONS, QuestionKind.OPEN),
            new QuestionRate(SpeechMetric.CLOSED_QUESTIONS, QuestionKind.CLOSED),
            new BuyerVoices(),
            new Overlap());

    private SpeechRules() {}

    /** Every measurement. The outcome is null while nothing is recorded about it. */
    static Map<SpeechMetric, SpeechMeasurement> measure(Speech speech, @Nullable AgreedOutcome outcome) {
        Map<SpeechMetric, SpeechMeasurement> found = new EnumMap<>(SpeechMetric.class);
        Optional<NotMeasurable> why = why(speech);
        for (SpeechRule rule : RULES) {
            found.put(
                    rule.metric(),
                    why.map(reason -> SpeechMeasurement.none(rule.metric(), reason))
                            .orElseGet(() -> rule.measure(speech)));
        }
        found.put(SpeechMetric.NEXT_STEP_DATED, nextStep(outcome));
        found.put(SpeechMetric.COMMITMENT_BALANCE, balance(outcome));
        return found;
    }

    /** Why nothing about the sides can be measured; empty when it can. */
    private static Optional<NotMeasurable> why(Speech speech) {
        if (!speech.source().spoken()) {
            return Optional.of(NotMeasurable.NOT_SPOKEN);
        }
        if (speech.time().all() == 0) {
            return Optional.of(NotMeasurable.NO_TIMES);
        }
        return speech.time().unknownShare() > MOST_UNKNOWN
                ? Optional.of(NotMeasurable.UNKNOWN_SPEAKERS)
                : Optional.empty();
    }

    private static SpeechMeasurement nextStep(@Nullable AgreedOutcome outcome) {
        return outcome == null
                ? SpeechMeasurement.none(SpeechMetric.NEXT_STEP_DATED, NotMeasurable.NOT_RECORDED)
                : SpeechMeasurement.of(SpeechMetric.NEXT_STEP_DATED, outcome.nextStepDated() ? 1 : 0, 1);
    }

    private static SpeechMeasurement balance(@Nullable AgreedOutcome outcome) {
        if (outcome == null) {
            return SpeechMeasurement.none(SpeechMetric.COMMITMENT_BALANCE, NotMeasurable.NOT_RECORDED);
        }
        int all = outcome.sellerConfirmed() + outcome.buyerConfirmed();
        return all == 0
                ? SpeechMeasurement.none(SpeechMetric.COMMITMENT_BALANCE, NotMeasurable.NOTHING_TO_MEASURE)
                : SpeechMeasurement.of(SpeechMetric.COMMITMENT_BALANCE, (double) outcome.buyerConfirmed() / all, all);
    }
}
