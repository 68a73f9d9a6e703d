package dev.headroom.meeting.transcript;

import dev.headroom.access.CurrentCaller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Transcripts and their segments in the schema. */
@GraphQLApi
public class TranscriptApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Transcripts transcripts;

    TranscriptApi(CurrentCaller caller, Cursors cursors, Transcripts transcripts) {
        this.caller = caller;
        this.cursors = cursors;
        this.transcripts = transcripts;
    }

    @Query
    @Description("One transcript; null when there is none of this id that the caller may see.")
    public Uni<@Nullable Transcript> transcript(
            @Id @NonNull @Name("id") @Description("The transcript's global id.") String id) {
        return transcripts
                .find(caller.get(), MeetingPermissions.READ, Transcripts.uuid(id))
                .map(found -> found.orElse(null));
    }

    @NonNull
    @Description(
            "The transcripts of the meeting and of the calls that were merged into it, at most 20 each, in the order"
                    + " they came in.")
    public Uni<TranscriptConnection> transcripts(
            @Source Meeting meeting,
            @DefaultValue("5") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "transcripts", meeting.uuid());
        return transcripts.ofMeeting(caller.get(), meeting, page).map(TranscriptConnection::of);
    }

    @NonNull
    @Description("What was said, in the order of the file.")
    public SegmentConnection segments(
            @Source Transcript transcript,
            @DefaultValue("50") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "segments", transcript.uuid());
        List<Segment> all = transcript.segments();
        int from = page.isContinued()
                ? Math.min(all.size(), Integer.parseInt(page.after().get(0)) + 1)
                : 0;
        List<Segment> next = all.subList(from, Math.min(all.size(), from + page.fetch()));
        return SegmentConnection.of(page.page(next, segment -> List.of(String.valueOf(segment.seq()))));
    }
}
