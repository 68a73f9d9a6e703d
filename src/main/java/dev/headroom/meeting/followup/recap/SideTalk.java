package dev.headroom.meeting.followup.recap;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.identity.GlobalId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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

    /** One segment of a transcript and whose side speaks. */
    public record Spoken(int segment, MeetingSide side) {}

    /** Finds it in the segments of one transcript, in their order. */
    public static SideTalk of(UUID transcript, List<Spoken> segments) {
        List<Integer> buyers = segments.stream()
                .filter(spoken -> spoken.side() == MeetingSide.BUYER)
                .map(Spoken::segment)
                .toList();
        if (buyers.isEmpty()) {
            return new SideTalk(
                    transcript,
                    null,
                    null,
                    0,
                    0,
                    "Nothing is cut: no speaker is known to be of the customer's side. Say who is, then draft again.");
        }
        int first = buyers.get(0);
        int last = buyers.get(buyers.size() - 1);
        List<Spoken> before =
                segments.stream().filter(spoken -> spoken.segment() < first).toList();
        List<Spoken> after =
                segments.stream().filter(spoken -> spoken.segment() > last).toList();
        boolean begins = isCut(before);
        boolean ends = isCut(after);
        return new SideTalk(
                transcript,
                begins ? first : null,
                ends ? last : null,
                begins ? before.size() : 0,
                ends ? after.size() : 0,
                reason("before their first word", before) + " " + reason("after their last word", after));
    }

    private static boolean isCut(List<Spoken> segments) {
        return !segments.isEmpty() && segments.stream().noneMatch(spoken -> spoken.side() == MeetingSide.UNKNOWN);
    }

    private static String reason(String where, List<Spoken> segments) {
        if (segments.isEmpty()) {
            return "Nothing was said " + where + ".";
        }
        if (isCut(segments)) {
            return segments.size() + (segments.size() == 1 ? " segment " : " segments ") + where
                    + (segments.size() == 1 ? " is" : " are") + " left out of the recap.";
        }
        return "Nothing is cut " + where + ": somebody speaks there whose side nobody has said.";
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
