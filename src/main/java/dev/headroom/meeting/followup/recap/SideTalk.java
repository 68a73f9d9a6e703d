package dev.headroom.meeting.followup.recap;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.identity.GlobalId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What was said before the first and after the last word of the customer's people: people talk among themselves then,
 * and it must not be mailed to those who were not there yet. It stays in the transcript. Where somebody speaks whose
 * side nobody knows, that may be the customer, so that nothing is cut there.
 */
@Description("What was said before the first and after the last word of the customer's people: it is left out of the"
        + " recap, and stays in the transcript.")
public record SideTalk(
        @Ignore UUID transcriptUuid,

        @Description("The number of the first segment that counts; null when nothing is cut before it.") @Nullable
        Integer firstSegment,

        @Description("The number of the last segment that counts; null when nothing is cut after it.") @Nullable
        Integer lastSegment,

        @NonNull @Description("How many segments come before it.")
        Integer segmentsBefore,

        @NonNull @Description("How many segments come after it.")
        Integer segmentsAfter,

        @NonNull @Description("What is cut or why nothing is, as sentences.")
        String reason) {

    private static final String TRANSCRIPT = "Transcript";

    /**
     * Finds it by who speaks from where to where.
     *
     * @param sides whose side somebody is on, as it is known now
     */
    public static SideTalk of(UUID transcript, List<SpeakerSpan> spans, Function<SpeakerSpan, MeetingSide> sides) {
        List<SpeakerSpan> buyers = spans.stream()
                .filter(span -> sides.apply(span) == MeetingSide.BUYER)
                .toList();
        if (buyers.isEmpty()) {
            return new SideTalk(
                    transcript,
                    null,
                    null,
                    0,
                    0,
                    "Nothing is cut: no speaker is known to be of the customer's side. Say who is.");
        }
        int first = buyers.stream().mapToInt(SpeakerSpan::first).min().orElseThrow();
        int last = buyers.stream().mapToInt(SpeakerSpan::last).max().orElseThrow();
        int before = first - spans.stream().mapToInt(SpeakerSpan::first).min().orElseThrow();
        int after = spans.stream().mapToInt(SpeakerSpan::last).max().orElseThrow() - last;
        List<SpeakerSpan> unknown = spans.stream()
                .filter(span -> sides.apply(span) == MeetingSide.UNKNOWN)
                .toList();
        boolean doubtBefore = unknown.stream().anyMatch(span -> span.first() < first);
        boolean doubtAfter = unknown.stream().anyMatch(span -> span.last() > last);
        return new SideTalk(
                transcript,
                before == 0 || doubtBefore ? null : first,
                after == 0 || doubtAfter ? null : last,
                doubtBefore ? 0 : before,
                doubtAfter ? 0 : after,
                reason("before their first word", before, doubtBefore) + " "
                        + reason("after their last word", after, doubtAfter));
    }

    private static String reason(String where, int segments, boolean doubt) {
        if (segments == 0) {
            return "Nothing was said " + where + ".";
        }
        if (doubt) {
            return "Nothing is cut " + where + ": somebody speaks there whose side nobody has said.";
        }
        return segments + (segments == 1 ? " segment " : " segments ") + where + (segments == 1 ? " is" : " are")
                + " left out of the recap.";
    }

    /** Whether all of these segments are talk that the customer's people did not hear. */
    public boolean covers(Collection<Integer> segments) {
        return !segments.isEmpty() && segments.stream().allMatch(this::covers);
    }

    private boolean covers(int segment) {
        return Stream.of(firstSegment != null && segment < firstSegment, lastSegment != null && segment > lastSegment)
                .anyMatch(outside -> outside);
    }

    @Id
    @NonNull
    @Description("The global id of the transcript it is in.")
    public String getTranscriptId() {
        return GlobalId.of(TRANSCRIPT, transcriptUuid);
    }
}
