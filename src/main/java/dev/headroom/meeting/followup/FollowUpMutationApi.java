package dev.headroom.meeting.followup;

import dev.headroom.access.CurrentCaller;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What people do with follow-ups, in the schema. */
@GraphQLApi
public class FollowUpMutationApi {

    private final CurrentCaller caller;
    private final FollowUpDrafting drafting;
    private final FollowUpService service;

    FollowUpMutationApi(CurrentCaller caller, FollowUpDrafting drafting, FollowUpService service) {
        this.caller = caller;
        this.drafting = drafting;
        this.service = service;
    }

    @Mutation
    @NonNull
    @Description("Drafts the follow-up of a meeting. It happens by itself when a transcript arrives; do it for a"
            + " meeting without one, or again after sides or speakers were put right: then the transcripts are read"
            + " again, what is new is suggested, and nothing that a person wrote or decided changes.")
    public Uni<DraftFollowUpPayload> draftFollowUp(
            @NonNull @Name("input") @Description("The meeting.") FollowUpInput.Draft input) {
        return drafting.draft(caller.get(), input).map(DraftFollowUpPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes what a person writes of a follow-up. It takes the approval back.")
    public Uni<ChangeFollowUpPayload> changeFollowUp(
            @NonNull @Name("input") @Description("The change.") FollowUpInput.Change input) {
        return service.change(caller.get(), input).map(ChangeFollowUpPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Says that you read the recap and answer for it. For members alone.")
    public Uni<ApproveFollowUpPayload> approveFollowUp(
            @NonNull @Name("input") @Description("What you read.") FollowUpInput.Approve input) {
        return service.approve(caller.get(), input).map(ApproveFollowUpPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Mails exactly the recap that was approved to people of the customer's who were there. For members"
            + " alone.")
    public Uni<SendFollowUpPayload> sendFollowUp(
            @NonNull @Name("input") @Description("To whom.") FollowUpInput.Send input) {
        return service.send(caller.get(), input).map(SendFollowUpPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Says that you sent the approved recap yourself: copy `recap.text` for that. For members alone.")
    public Uni<RecordFollowUpSentPayload> recordFollowUpSent(
            @NonNull @Name("input") @Description("When.") FollowUpInput.RecordSent input) {
        return service.recordSent(caller.get(), input).map(RecordFollowUpSentPayload::of);
    }
}
