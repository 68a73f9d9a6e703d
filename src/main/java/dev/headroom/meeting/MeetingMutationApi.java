package dev.headroom.meeting;

import dev.headroom.access.CurrentCaller;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The mutations of meetings in the schema. */
@GraphQLApi
public class MeetingMutationApi {

    private final CurrentCaller caller;
    private final MeetingService service;
    private final MeetingMergeService merges;

    MeetingMutationApi(CurrentCaller caller, MeetingService service, MeetingMergeService merges) {
        this.caller = caller;
        this.service = service;
        this.merges = merges;
    }

    @Mutation
    @NonNull
    @Description("Adds a meeting with a customer.")
    public Uni<CreateMeetingPayload> createMeeting(
            @NonNull @Name("input") @Description("The meeting.") MeetingInput.Create input) {
        return service.create(caller.get(), input).map(CreateMeetingPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes a meeting.")
    public Uni<ChangeMeetingPayload> changeMeeting(
            @NonNull @Name("input") @Description("The change.") MeetingInput.Change input) {
        return service.change(caller.get(), input).map(ChangeMeetingPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Makes one meeting of two that were one call, interrupted. The first takes in the attendees, the units"
            + " and the end of the second; the second stays readable, points to the first and can't be changed any"
            + " more. What belongs to either is shown with the first.")
    public Uni<MergeMeetingsPayload> mergeMeetings(
            @NonNull @Name("input") @Description("The two meetings.") MeetingInput.Merge input) {
        return merges.merge(caller.get(), input).map(MergeMeetingsPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Says who an attendee is, or that two attendees are one person.")
    public Uni<IdentifyAttendeePayload> identifyAttendee(
            @NonNull @Name("input") @Description("Who they are.") MeetingInput.Identify input) {
        return service.identify(caller.get(), input).map(IdentifyAttendeePayload::of);
    }

    @Mutation
    @NonNull
    @Description("Records why the words of those who met may be kept.")
    public Uni<RecordConsentPayload> recordConsent(
            @NonNull @Name("input") @Description("The reason.") MeetingInput.RecordConsent input) {
        return service.recordConsent(caller.get(), input).map(RecordConsentPayload::of);
    }
}
