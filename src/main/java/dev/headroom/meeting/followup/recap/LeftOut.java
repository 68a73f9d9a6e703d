package dev.headroom.meeting.followup.recap;

import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A confirmed commitment that a recap does not tell, and why. */
@Description("A confirmed commitment that the recap does not tell, and why.")
public record LeftOut(
        @Ignore UUID commitmentUuid,
        @NonNull @Description("What it says.") String text,

        @NonNull @Description("Why it is left out, as a sentence.")
        String reason) {

    private static final String COMMITMENT = "Commitment";

    @Id
    @NonNull
    @Description("The commitment's global id.")
    public String getCommitmentId() {
        return GlobalId.of(COMMITMENT, commitmentUuid);
    }
}
