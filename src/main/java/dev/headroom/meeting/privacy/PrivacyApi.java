package dev.headroom.meeting.privacy;

import dev.headroom.access.CurrentCaller;
import dev.headroom.meeting.transcript.Transcript;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** What is kept of meetings and for how long, in the schema. */
@GraphQLApi
public class PrivacyApi {

    private final CurrentCaller caller;
    private final TranscriptRetentions retentions;
    private final ErasureService erasures;

    PrivacyApi(CurrentCaller caller, TranscriptRetentions retentions, ErasureService erasures) {
        this.caller = caller;
        this.retentions = retentions;
        this.erasures = erasures;
    }

    @Query
    @NonNull
    @Description("How long the words of meetings are kept.")
    public Uni<TranscriptRetention> transcriptRetention() {
        return retentions.find(caller.get());
    }

    @NonNull
    @Description(
            "Whether its words were deleted because their time was over, or there were none. Who spoke when is kept.")
    public List<@NonNull Boolean> wordsDeleted(@Source List<Transcript> transcripts) {
        return transcripts.stream()
                .map(transcript -> !TranscriptExpiry.hasWords(transcript))
                .toList();
    }

    @Mutation
    @NonNull
    @Description("Decides how long the words of meetings are kept. For administrators.")
    public Uni<ChangeTranscriptRetentionPayload> changeTranscriptRetention(
            @NonNull @Name("input") @Description("The time.") PrivacyInput.Retention input) {
        return retentions.decide(caller.get(), input).map(ChangeTranscriptRetentionPayload::of);
    }

    @Mutation
    @NonNull
    @Description(
            "Takes a person out of what came of meetings: their name, address and labels, what they said and what was"
                    + " quoted of them, in meetings, transcripts, commitments and follow-ups. The files of transcripts"
                    + " that hold their words are deleted, what a provider told of them and no meeting is made of is"
                    + " given up, and their links open no more. What is counted stays: that somebody of their side was"
                    + " there, how long they spoke, what was kept or broken. What else stays: their contact; tasks of"
                    + " action plans and actions of account plans that commitments were turned into, with the title,"
                    + " the description and the participant's name they have there, because they are the plan's own"
                    + " and its earlier versions say what was agreed: change or delete them there; mails that were"
                    + " sent; and what comes in later. It can't be taken back. For administrators. An erasure that"
                    + " takes longer than 20 seconds goes on by itself: ask for it by its id.")
    public Uni<EraseFromMeetingsPayload> eraseFromMeetings(
            @NonNull @Name("input") @Description("The person.") PrivacyInput.Erase input) {
        return erasures.erase(caller.get(), input).map(EraseFromMeetingsPayload::of);
    }
}
