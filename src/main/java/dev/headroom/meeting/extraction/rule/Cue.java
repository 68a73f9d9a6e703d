package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.date.UnreadTime;

/**
 * What speaks for or against a sentence being a commitment, and how much: the one table of weights. A candidate's
 * confidence is the sum of those that hold, cut to 0 to 1. The first group says how it was put and exactly one of them
 * holds; its order follows the precision measured on 108,202 utterances of 75 meetings labelled by people (ICSI/MRDA):
 * first person with a verb of action 22 %, any first person 16 %, with "we" 4 %. The sizes are judgements.
 */
enum Cue {
    LINE(0.95, "a line marked as action, decision or question"),
    I_WILL(0.45, "first person and a verb of action"),
    NAMED_WILL(0.40, "a person named who will act"),
    REQUEST(0.35, "a request"),
    DECISION(0.35, "words of a decision"),
    YOU_WILL(0.30, "somebody is told what they will do"),
    I_INTEND(0.25, "first person, some other verb"),
    WE_WILL(0.20, "\"we\", without saying who"),
    WE_SHOULD(0.10, "\"we should\" or \"we need to\""),

    AGREED(0.15, "somebody else agrees within 10 seconds"),
    DATED(0.15, "a day in the same sentence"),
    NEARLY_DATED(0.05, "a day in the sentence beside it"),
    UNREAD(0, UnreadTime.WORDS),
    LATE(0.10, "in the last 15 % of the meeting"),
    PERSON(0.05, "names somebody who is there"),
    LINK(0.05, "comes with a link"),
    THING(0.05, "says what is to be acted on"),

    HEDGED(-0.10, "maybe, probably or try"),
    CONDITIONAL(-0.10, "only if something else happens"),
    ON_SCREEN(-0.30, "done at once, in the meeting itself");

    private final double weight;
    private final String words;

    Cue(double weight, String words) {
        this.weight = weight;
        this.words = words;
    }

    double weight() {
        return weight;
    }

    String words() {
        return words;
    }
}
