package dev.headroom.meeting.privacy;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How long an organization keeps the words of meetings. It has its organization's UUID, so that there is one. */
@Description("How long the organization keeps the words of meetings: transcripts as they were sent and as they were"
        + " read. What was counted, promised and sent stays.")
public record TranscriptRetention(
        @Ignore UUID uuid,

        @NonNull @Description("Days after a transcript came in, 1 to 3,650, after which its words are deleted.")
        Integer days,

        @Description("When that was decided; null while it is the service's usual time.") @Nullable
        OffsetDateTime decidedAt,

        @Description("Who decided it, by name; null while it is the service's usual time.") @Nullable
        String decidedBy,

        @NonNull @Description("Counts accepted changes, from 1; 0 while it is the service's usual time.")
        Integer version)
        implements Node {

    public static final String TYPE = "TranscriptRetention";

    /** A law that asks for longer asks for another archive than a sales tool. */
    static final int LONGEST = 3_650;

    static TranscriptRetention usual(UUID organization, int days) {
        return new TranscriptRetention(organization, days, null, null, 0);
    }

    TranscriptRetention decided(int newDays, String by, OffsetDateTime at) {
        if (newDays < 1 || newDays > LONGEST) {
            throw new BadInput("Transcripts are kept for 1 to " + LONGEST + " days: choose a number of these.", "days");
        }
        return new TranscriptRetention(uuid, newDays, at, by, version + 1);
    }

    @Id
    @NonNull
    @Override
    @Description("Its global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
