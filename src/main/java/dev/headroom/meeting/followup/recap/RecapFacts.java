package dev.headroom.meeting.followup.recap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recap is written from; what is not in here reaches no customer.
 *
 * @param subject in the seller's own words; null for ours
 * @param title what the meeting was called
 * @param day the day it was on, in words
 * @param when when it was, in words
 * @param opening what the seller writes above the recap
 * @param decisions what was decided, as the seller wrote it
 * @param items what was agreed and confirmed
 * @param nextStep as a sentence
 * @param sender who sends it, by name
 * @param undecided how many suggestions nobody has confirmed or refused
 */
public record RecapFacts(
        @Nullable String subject,
        String title,
        String day,
        String when,
        @Nullable String opening,
        @Nullable String outcome,
        List<String> decisions,
        List<RecapItem> items,
        @Nullable String nextStep,
        String sender,
        List<LeftOut> leftOut,
        int undecided) {

    public RecapFacts {
        decisions = List.copyOf(decisions);
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
    }
}
