package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.meeting.extraction.Quote;
import dev.headroom.meeting.extraction.Utterance;
import dev.headroom.meeting.extraction.date.DatePhrase;
import dev.headroom.meeting.extraction.date.DayAtEnd;
import dev.headroom.meeting.extraction.wording.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a candidate of a part of what was said, with all that speaks for and against it. */
final class CandidateMaker {

    /** What is agreed to stands at the end of what the other one said. */
    private static final int LAST_PARTS = 3;

    /** "It" and the like name nothing to act on. */
    private static final int WORDS_OF_A_THING = 3;

    private final Spoken spoken;

    private final DaysSaid days;

    /** By the one who answered a request, the verb of it: "could you send it" and "I'll send it" are one thing. */
    private final Map<Utterance, String> answered = new HashMap<>();

    CandidateMaker(Spoken spoken) {
        this.spoken = spoken;
        this.days = new DaysSaid(spoken);
    }

    /** Whose it is. */
    private record Owner(MeetingSide side, @Nullable UUID uuid) {}

    Optional<Candidate> make(int place) {
        Sentence part = spoken.parts().get(place);
        Optional<MarkedLine> line = MarkedLine.of(part.text());
        if (line.isPresent()) {
            Words words = Words.of(line.get().rest());
            return Optional.of(marked(part, line.get(), words));
        }
        return spoken.triggers().find(part).flatMap(trigger -> said(place, part, trigger));
    }

    private Candidate marked(Sentence part, MarkedLine line, Words words) {
        Trigger trigger = line.trigger(words, spoken.people());
        Utterance utterance = spoken.utterance(part);
        Attendee person = trigger.person();
        Owner owner = person == null ? new Owner(MeetingSide.UNKNOWN, null) : new Owner(person.side(), person.uuid());
        boolean action = line.kind() == CommitmentKind.PROMISE;
        Optional<DatePhrase> own = action ? days.ofLine(part, line, words, trigger) : Optional.empty();
        String text = action
                ? ShortText.of(line.rest(), words, trigger.verb(), words.size()).text()
                : line.rest().substring(0, Math.min(line.rest().length(), ShortText.LONGEST));
        return new Candidate(
                withoutDay(text, own),
                line.kind(),
                owner.side(),
                owner.uuid(),
                action ? own.map(Due::said).orElseGet(() -> proposed(part)) : null,
                Quote.of(part.cut(0, Quote.LONGEST), List.of(utterance.segment())),
                Cue.LINE.weight(),
                Extractor.RULE,
                List.of(Cue.LINE.words()));
    }

    private Optional<Candidate> said(int place, Sentence part, Trigger trigger) {
        Utterance utterance = spoken.utterance(part);
        String verb = Verbs.plain(part.words(), trigger.verb());
        boolean asked = kind(trigger) == CommitmentKind.REQUEST;
        if (!asked && verb.equals(answered.get(utterance))) {
            return Optional.empty();
        }
        Optional<Utterance> answer = answer(place, part, utterance, asked);
        ShortText said = ShortText.of(
                part.text(), part.words(), trigger.verb(), part.words().size());
        Optional<DatePhrase> own = days.own(place, trigger);
        Optional<Due> near = own.map(Due::said).or(() -> days.beside(place, trigger, answer));
        if (Fragment.is(said.text(), trigger, said.brokenOff(), near.isPresent())) {
            return Optional.empty();
        }
        if (asked) {
            answer.ifPresent(given -> answered.put(given, verb));
        }
        List<Cue> cues = cues(part, trigger, said.text(), answer.isPresent());
        near.ifPresent(day -> cues.add(own.isPresent() ? Cue.DATED : Cue.NEARLY_DATED));
        add(cues, near.isEmpty() && days.isUnread(place, trigger), Cue.UNREAD);
        String text = withoutDay(said.text(), own);
        Owner owner = owner(part, trigger, utterance, answer);
        CommitmentKind kind = kind(trigger);
        return Optional.of(new Candidate(
                utterance.side() == MeetingSide.BUYER ? BuyerWords.turned(text) : text,
                kind,
                owner.side(),
                owner.uuid(),
                kind == CommitmentKind.DECISION ? null : near.orElseGet(() -> proposed(part)),
                Quote.of(part.cut(trigger.verb(), Quote.LONGEST), List.of(utterance.segment())),
                confidence(cues),
                Extractor.RULE,
                words(part, trigger, cues)));
    }

    private Optional<Utterance> answer(int place, Sentence part, Utterance utterance, boolean asked) {
        Optional<Utterance> answer =
                spoken.isLast(place, LAST_PARTS) ? spoken.answer(part.utterance(), !asked) : Optional.empty();
        return answer.filter(given -> asked || isOtherSide(utterance, given));
    }

    private static String withoutDay(String text, Optional<DatePhrase> own) {
        return own.map(day -> DayAtEnd.cut(text, day)).orElse(text);
    }

    private static boolean isOtherSide(Utterance said, Utterance answer) {
        return said.side() != answer.side() || said.side() == MeetingSide.UNKNOWN;
    }

    static CommitmentKind kind(Trigger trigger) {
        return switch (trigger.cue()) {
            case DECISION -> CommitmentKind.DECISION;
            case REQUEST, YOU_WILL -> CommitmentKind.REQUEST;
            default -> CommitmentKind.PROMISE;
        };
    }

    private Owner owner(Sentence part, Trigger trigger, Utterance utterance, Optional<Utterance> answer) {
        Attendee named = trigger.person();
        return switch (trigger.cue()) {
            case I_WILL, I_INTEND -> new Owner(utterance.side(), utterance.attendee());
            case WE_WILL, WE_SHOULD -> new Owner(utterance.side(), null);
            case NAMED_WILL ->
                named == null ? new Owner(MeetingSide.UNKNOWN, null) : new Owner(named.side(), named.uuid());
            case REQUEST, YOU_WILL -> asked(addressee(part, trigger), answer);
            default -> new Owner(MeetingSide.UNKNOWN, null);
        };
    }

    /** Whoever was asked owns it when they say yes. Who was named and stays silent does not. */
    private static Owner asked(Optional<Attendee> addressee, Optional<Utterance> answer) {
        UUID answering = answer.map(Utterance::attendee).orElse(null);
        if (addressee.isPresent()) {
            Attendee named = addressee.get();
            return new Owner(named.side(), named.uuid().equals(answering) ? answering : null);
        }
        return answer.map(given -> new Owner(given.side(), given.attendee()))
                .orElse(new Owner(MeetingSide.UNKNOWN, null));
    }

    /** Who is called by name: "Justin, could you" or "could you send it, Justin?" */
    private Optional<Attendee> addressee(Sentence part, Trigger trigger) {
        Words words = part.words();
        List<Integer> places = List.of(trigger.at() - 1, trigger.at() - 2, 0, trigger.verb() - 1, words.size() - 1);
        return places.stream()
                .map(place -> spoken.people().named(words.at(place)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Due proposed(Sentence part) {
        return Due.proposed(spoken.dayOf(part), spoken.conversation().nextMeeting());
    }

    private List<Cue> cues(Sentence part, Trigger trigger, String text, boolean agreed) {
        List<Cue> cues = new ArrayList<>(List.of(trigger.cue()));
        add(cues, agreed, Cue.AGREED);
        add(cues, spoken.isLate(part), Cue.LATE);
        add(cues, namesSomebody(part, trigger), Cue.PERSON);
        add(cues, part.text().contains("http"), Cue.LINK);
        add(cues, text.split(" ", WORDS_OF_A_THING + 1).length >= WORDS_OF_A_THING, Cue.THING);
        add(cues, Negations.isHedged(part.words(), trigger), Cue.HEDGED);
        add(cues, Negations.isConditional(part.words(), trigger), Cue.CONDITIONAL);
        add(cues, Negations.isOnScreen(part.words(), trigger), Cue.ON_SCREEN);
        return cues;
    }

    private static void add(List<Cue> cues, boolean holds, Cue cue) {
        if (holds) {
            cues.add(cue);
        }
    }

    /** Looks a few words around the verb, so that a text of any length is read once. */
    private boolean namesSomebody(Sentence part, Trigger trigger) {
        for (int index = trigger.at() - 3; index < trigger.verb() + 15; index++) {
            if (spoken.people().named(part.words().at(index)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static double confidence(List<Cue> cues) {
        double sum = cues.stream().mapToDouble(Cue::weight).sum();
        return Math.round(Math.max(0, Math.min(1, sum)) * 100) / 100.0;
    }

    private static List<String> words(Sentence part, Trigger trigger, List<Cue> cues) {
        String how = part.words()
                .between(trigger.at(), Math.min(trigger.verb() + 1, part.words().size()));
        List<String> words = new ArrayList<>();
        cues.forEach(cue -> words.add(cue == trigger.cue() ? cue.words() + ": " + how : cue.words()));
        return words;
    }
}
