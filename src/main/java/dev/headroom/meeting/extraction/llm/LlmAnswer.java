package dev.headroom.meeting.extraction.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.Conversation;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.meeting.extraction.Quote;
import dev.headroom.meeting.extraction.Utterance;
import dev.headroom.meeting.extraction.date.DatePhrase;
import dev.headroom.meeting.extraction.date.DatePhrases;
import dev.headroom.meeting.extraction.date.DayAtEnd;
import dev.headroom.meeting.extraction.date.UnreadTime;
import dev.headroom.meeting.extraction.wording.SameWords;
import dev.headroom.meeting.extraction.wording.Words;
import dev.headroom.platform.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model answered, after everything in it was compared with the transcript.
 *
 * @param candidates what holds
 * @param dropped how many items did not: their quotes are invented, or they don't fit the schema
 */
record LlmAnswer(List<Candidate> candidates, int dropped) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TEXT = 140;
    private static final int MOST_SEGMENTS = 20;

    /** A model tells no usable confidence: this is where its items stand among those of the rules. */
    private static final double CONFIDENCE = 0.7;

    /** How many of its words must have been said: a verb may be the model's, its objects may not. */
    private static final double SAID = 0.5;

    /** Reads the answer; a failure when it is not the JSON that was asked for. */
    static LlmAnswer of(String text, Conversation conversation, String provenance, int most)
            throws JsonProcessingException {
        JsonNode items = JSON.readTree(text).path("items");
        if (!items.isArray()) {
            throw new UnusableAnswer();
        }
        Map<Integer, Utterance> bySeq = new HashMap<>();
        conversation
                .utterances()
                .forEach(utterance -> bySeq.put(utterance.segment().seq(), utterance));
        List<Candidate> kept = new ArrayList<>();
        for (JsonNode item : items) {
            if (kept.size() < most) {
                candidate(item, conversation, bySeq, provenance).ifPresent(kept::add);
            }
        }
        return new LlmAnswer(List.copyOf(kept), items.size() - kept.size());
    }

    /** It answers something else than was asked. */
    static final class UnusableAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Optional<Candidate> candidate(
            JsonNode item, Conversation conversation, Map<Integer, Utterance> bySeq, String provenance) {
        String quote = item.path("quote").asText("").strip();
        List<Utterance> cited = cited(item.path("segmentIds"), bySeq);
        List<Utterance> holding = holding(quote, cited);
        CommitmentKind kind = kind(item.path("kind").asText(""));
        String text = Text.visible(item.path("text").asText(""));
        if (holding.isEmpty() || kind == null || !isSaid(text, holding)) {
            return Optional.empty();
        }
        Attendee owner = owner(item.path("owner"), conversation);
        Optional<DatePhrase> day = DatePhrases.find(quote, conversation.dayOf(holding.get(0)));
        return Optional.of(new Candidate(
                day.map(said -> DayAtEnd.cut(text, said)).orElse(text),
                kind,
                owner == null ? MeetingSide.UNKNOWN : owner.side(),
                owner == null ? null : owner.uuid(),
                kind == CommitmentKind.DECISION ? null : due(day, holding.get(0), conversation),
                Quote.of(quote, holding.stream().map(Utterance::segment).toList()),
                CONFIDENCE,
                Extractor.LLM,
                day.isEmpty() && isUnread(quote) ? List.of(provenance, UnreadTime.WORDS) : List.of(provenance)));
    }

    private static boolean isUnread(String quote) {
        Words words = Words.of(quote);
        return UnreadTime.isSaid(words, 0, words.size(), List.of());
    }

    private static List<Utterance> cited(JsonNode ids, Map<Integer, Utterance> bySeq) {
        List<Utterance> cited = new ArrayList<>();
        for (JsonNode id : ids) {
            Utterance utterance = id.isInt() ? bySeq.get(id.asInt()) : null;
            if (utterance == null || cited.size() == MOST_SEGMENTS) {
                return List.of();
            }
            cited.add(utterance);
        }
        return cited.stream()
                .distinct()
                .sorted((one, other) ->
                        Integer.compare(one.segment().seq(), other.segment().seq()))
                .toList();
    }

    /** The one segment that holds the quote, or all of them if it runs over their ends and they follow each other. */
    private static List<Utterance> holding(String quote, List<Utterance> cited) {
        if (quote.isEmpty() || quote.length() > Quote.LONGEST) {
            return List.of();
        }
        for (Utterance utterance : cited) {
            if (utterance.segment().text().contains(quote)) {
                return List.of(utterance);
            }
        }
        return follow(cited) && joined(cited).contains(quote) ? cited : List.of();
    }

    /** Words that were never said together are no quote. */
    private static boolean follow(List<Utterance> cited) {
        for (int index = 1; index < cited.size(); index++) {
            if (cited.get(index).segment().seq()
                    != cited.get(index - 1).segment().seq() + 1) {
                return false;
            }
        }
        return true;
    }

    private static String joined(List<Utterance> cited) {
        return String.join(
                " ", cited.stream().map(utterance -> utterance.segment().text()).toList());
    }

    private static @Nullable CommitmentKind kind(String name) {
        for (CommitmentKind kind : CommitmentKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private static boolean isSaid(String text, List<Utterance> holding) {
        String said = joined(holding);
        Set<String> words = SameWords.of(text);
        Set<String> spoken = SameWords.of(said);
        long common = words.stream().filter(spoken::contains).count();
        boolean link = (text.contains("://") || text.contains("www.")) && !said.contains(text);
        return !words.isEmpty() && text.length() <= LONGEST_TEXT && common >= SAID * words.size() && !link;
    }

    private static @Nullable Attendee owner(JsonNode id, Conversation conversation) {
        int number = id.isInt() ? id.asInt() : 0;
        return number >= 1 && number <= conversation.attendees().size()
                ? conversation.attendees().get(number - 1)
                : null;
    }

    private static Due due(Optional<DatePhrase> day, Utterance utterance, Conversation conversation) {
        return day.map(Due::said)
                .orElseGet(() -> Due.proposed(conversation.dayOf(utterance), conversation.nextMeeting()));
    }
}
