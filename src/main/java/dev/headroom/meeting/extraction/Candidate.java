package dev.headroom.meeting.extraction;

import dev.headroom.meeting.MeetingSide;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that may have been promised, asked or decided, for a person to confirm or refuse.
 *
 * @param text what is to be done, in a few words taken from the quote
 * @param side whose it is; UNKNOWN when the words don't tell
 * @param owner the attendee who is to do it; null when only the side or nothing is known
 * @param due when; null where nothing can be due, as for decisions
 * @param confidence from 0 to 1, to rank by; it is no probability
 * @param cues why it was found, in words, and which extractor, model and prompt found it
 */
public record Candidate(
        String text,
        CommitmentKind kind,
        MeetingSide side,
        @Nullable UUID owner,
        @Nullable Due due,
        Quote quote,
        double confidence,
        Extractor extractor,
        List<String> cues) {

    public Candidate {
        cues = List.copyOf(cues);
    }

    /** The same with another place in the ranking, and why. */
    public Candidate ranked(double other, String why) {
        List<String> reasons = Stream.concat(cues.stream(), Stream.of(why)).toList();
        return new Candidate(text, kind, side, owner, due, quote, other, extractor, reasons);
    }
}
