package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.Attendee;
import org.jspecify.annotations.Nullable;

/**
 * The words for which a sentence may be a commitment.
 *
 * @param cue how it is put
 * @param at the first of these words
 * @param verb the verb of what is to be done
 * @param person who is named as the one to do it; null when nobody is
 */
record Trigger(Cue cue, int at, int verb, @Nullable Attendee person) {}
