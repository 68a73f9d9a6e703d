package dev.headroom.meeting.extraction.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.Conversation;
import dev.headroom.meeting.extraction.rule.CommitmentRules;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks a language model, holds its answer against the transcript, and falls back to the rules. */
final class CommitmentModel {

    private static final Logger LOG = Logger.getLogger(CommitmentModel.class);

    /** What the rules find too is likelier: two judgements that know nothing of each other. */
    private static final double ALSO_BY_RULES = 0.2;

    private final LlmSettings settings;
    private final CommitmentRules rules;
    private final Semaphore places;
    private @Nullable ChatModel model;

    CommitmentModel(LlmSettings settings, CommitmentRules rules) {
        this.settings = settings;
        this.rules = rules;
        this.places = new Semaphore(settings.atOnce());
    }

    /** Made when the first meeting is shown to it: it takes two seconds that a start does not have. */
    private synchronized ChatModel model() {
        ChatModel made = model;
        if (made == null) {
            made = OpenAiChatModel.builder()
                    .httpClientBuilder(new BoundedHttp(settings.timeout(), settings.mostAnswerBytes()).builder())
                    .baseUrl(settings.baseUrl())
                    .apiKey(settings.apiKey())
                    .modelName(settings.model())
                    .temperature(0.0)
                    .strictJsonSchema(true)
                    .maxRetries(0)
                    .build();
            model = made;
        }
        return made;
    }

    /**
     * What came of asking.
     *
     * @param candidates the model's or, when it failed, those of the rules
     * @param dropped how many items of the model's were not to be believed
     * @param failed whether the rules answered instead
     */
    record Outcome(List<Candidate> candidates, int dropped, boolean failed) {}

    /** Blocks while the model answers: to be called on a worker thread. */
    Outcome find(Conversation conversation) {
        List<Candidate> byRules = rules.find(conversation);
        if (characters(conversation) > settings.mostCharacters()) {
            return fallBack(byRules, "is given no more than " + settings.mostCharacters() + " characters", 0);
        }
        if (!places.tryAcquire()) {
            return fallBack(byRules, "was busy", 0);
        }
        try {
            return asked(conversation, byRules);
        } catch (ModelFailure e) {
            return fallBack(byRules, e.why, e.dropped);
        } finally {
            places.release();
        }
    }

    /** The model is of no use for this conversation. */
    private static final class ModelFailure extends Exception {

        private static final long serialVersionUID = 1L;
        private final String why;
        private final int dropped;

        private ModelFailure(String why) {
            this(why, 0);
        }

        private ModelFailure(String why, int dropped) {
            super(why);
            this.why = why;
            this.dropped = dropped;
        }
    }

    private Outcome asked(Conversation conversation, List<Candidate> byRules) throws ModelFailure {
        LlmAnswer answer = understood(answered(conversation), conversation);
        if (answer.candidates().isEmpty() && answer.dropped() > 0) {
            throw new ModelFailure("found nothing that holds against the transcript", answer.dropped());
        }
        Set<Integer> found = byRules.stream()
                .flatMap(candidate -> candidate.quote().segments().stream())
                .collect(Collectors.toSet());
        List<Candidate> ranked = answer.candidates().stream()
                .map(candidate -> compared(candidate, found))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .toList();
        return new Outcome(ranked, answer.dropped(), false);
    }

    /** The library wraps what goes wrong in many ways; none of them is worth more than the rules. */
    private String answered(Conversation conversation) throws ModelFailure {
        try {
            String text =
                    model().chat(CommitmentPrompt.of(conversation)).aiMessage().text();
            return text == null ? "" : text;
        } catch (TimeoutException e) {
            throw new ModelFailure("did not answer within " + settings.timeout());
        } catch (RuntimeException e) {
            // Its message may hold what customers said, so only its kind is told.
            LOG.warnf("The language model could not be asked: %s", e.getClass().getName());
            throw new ModelFailure("could not be asked");
        }
    }

    private LlmAnswer understood(String text, Conversation conversation) throws ModelFailure {
        String provenance = "language model " + settings.model() + ", prompt " + CommitmentPrompt.VERSION;
        try {
            return LlmAnswer.of(text, conversation, provenance, rules.most());
        } catch (JsonProcessingException | LlmAnswer.UnusableAnswer e) {
            throw new ModelFailure("did not answer as it was asked to");
        }
    }

    private static Candidate compared(Candidate candidate, Set<Integer> byRules) {
        Stream<Integer> segments = candidate.quote().segments().stream();
        return segments.anyMatch(byRules::contains)
                ? candidate.ranked(candidate.confidence() + ALSO_BY_RULES, "rules find something there, too")
                : candidate;
    }

    private static Outcome fallBack(List<Candidate> byRules, String why, int dropped) {
        List<Candidate> said = byRules.stream()
                .map(candidate -> candidate.ranked(candidate.confidence(), "found by rules: the language model " + why))
                .toList();
        return new Outcome(said, dropped, true);
    }

    private static long characters(Conversation conversation) {
        return conversation.utterances().stream()
                .mapToLong(utterance -> utterance.segment().text().length())
                .sum();
    }
}
