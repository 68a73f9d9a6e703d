package dev.headroom.meeting.speech;

import org.eclipse.microprofile.graphql.Description;

/** What is measured of how a meeting was spoken, each with its unit and its formula. */
@Description("What is measured of how a meeting was spoken.")
public enum SpeechMetric {
    @Description("The seller's share of the speech of both sides.")
    TALK_RATIO(
            SpeechUnit.SHARE,
            "Seconds spoken by the seller's side / seconds spoken by the seller's and the buyer's side; silence is not"
                    + " counted."),

    @Description("The seller's longest turn.")
    LONGEST_MONOLOGUE(
            SpeechUnit.SECONDS,
            "The longest turn of the seller's side: one speaker's segments less than 2 s apart, not broken by another"
                    + " who says up to 3 words in under 1 s."),

    @Description("The buyer's longest turn.")
    LONGEST_CUSTOMER_STORY(
            SpeechUnit.SECONDS,
            "The longest turn of the buyer's side: one speaker's segments less than 2 s apart, not broken by another"
                    + " who says up to 3 words in under 1 s."),

    @Description("How often the talk goes from one side to the other.")
    INTERACTIVITY(
            SpeechUnit.PER_MINUTE,
            "Changes between a turn of the seller's side and a turn of the buyer's side / minutes spoken by both;"
                    + " turns of others are passed over."),

    @Description("How long the seller waits before speaking after the buyer.")
    PATIENCE(
            SpeechUnit.SECONDS,
            "The median of the gaps above 0 between the end of a buyer's turn and the start of the seller's turn that"
                    + " follows it."),

    @Description("Questions of the seller that ask for more than yes or no.")
    OPEN_QUESTIONS(
            SpeechUnit.PER_HOUR,
            "Sentences of the seller's side that end with a question mark, or open with a question's words where the"
                    + " source has no punctuation, and ask who, what, when, where, why, how or which, or to be told or"
                    + " shown / hours spoken by both sides."),

    @Description("Questions of the seller that yes or no answers.")
    CLOSED_QUESTIONS(
            SpeechUnit.PER_HOUR,
            "The seller's other questions / hours spoken by both sides; a lone \"right?\" or \"okay?\" is none."),

    @Description("The share of the buyers who took part that had a say.")
    BUYER_VOICES(
            SpeechUnit.SHARE, "Attendees of the buyer's side who spoke 20 s or more / attendees of the buyer's side."),

    @Description("The share of the speech in which both sides talk at once.")
    OVERLAP(
            SpeechUnit.SHARE,
            "Seconds in which the seller's and the buyer's side speak at the same time / seconds in which either"
                    + " does."),

    @Description("Whether the meeting ended with a dated next step.")
    NEXT_STEP_DATED(SpeechUnit.YES_OR_NO, "1 when the follow-up's next step has a date, else 0."),

    @Description("The buyer's share of what was promised.")
    COMMITMENT_BALANCE(
            SpeechUnit.SHARE,
            "Confirmed commitments of the buyer's side / confirmed commitments of the seller's and the buyer's side.");

    private final SpeechUnit unit;
    private final String definition;

    SpeechMetric(SpeechUnit unit, String definition) {
        this.unit = unit;
        this.definition = definition;
    }

    SpeechUnit unit() {
        return unit;
    }

    /** The formula, for a person. */
    String definition() {
        return definition;
    }
}
