package dev.headroom.meeting.privacy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on what is kept of meetings. */
public final class PrivacyInput {

    private PrivacyInput() {}

    @Input("ChangeTranscriptRetentionInput")
    @Description("How long the words of meetings are kept.")
    public record Retention(
            @NonNull
            @Description(
                    "Days after a transcript came in, 1 to 3,650, after which its words are deleted. A shorter time"
                            + " than before also deletes what is older by now, within an hour.")
            Integer days,

            @NonNull @Description("The version of the retention the change is made on; 0 at first.")
            Integer expectedVersion,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("EraseFromMeetingsInput")
    @Description(
            "Who is to be found no more in what came of meetings: whoever any of these names. Name a person by their"
                    + " contact and by their address where both are known.")
    public record Erase(
            @Id @Nullable @Description("The contact they are.")
            String contact,

            @Nullable @Description("Their address as an attendee.")
            String email,

            @Nullable @Description("What transcripts call them as a speaker, letter by letter; together with account.")
            String label,

            @Id
            @Nullable
            @Description("The account in whose meetings the label means them; other people have it elsewhere.")
            String account,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
