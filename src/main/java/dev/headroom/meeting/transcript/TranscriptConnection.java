package dev.headroom.meeting.transcript;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of transcripts. */
@Description("A page of transcripts.")
public record TranscriptConnection(
        @NonNull @Description("The transcripts with their cursors.")
        List<@NonNull TranscriptEdge> edges,

        @NonNull @Description("The transcripts alone.") List<@NonNull Transcript> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static TranscriptConnection of(Page<Transcript> page) {
        return new TranscriptConnection(page.edges(TranscriptEdge::new), page.items(), page.pageInfo());
    }

    /** A transcript and its place in the list. */
    @Description("A transcript and its place in the list.")
    public record TranscriptEdge(
            @NonNull @Description("The transcript.") Transcript node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
