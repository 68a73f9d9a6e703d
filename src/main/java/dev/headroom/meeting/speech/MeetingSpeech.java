package dev.headroom.meeting.speech;

import dev.headroom.account.Account;
import dev.headroom.meeting.Meeting;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * How one meeting was spoken, as far as it is kept: whether its owner shared the numbers, and the numbers themselves
 * once their transcript is gone. While it is there they are measured anew, so that they are right after every
 * correction of sides or labels. It has its meeting's UUID, so that a meeting never has two.
 */
@Description("How a meeting was spoken. The numbers are for who held the meeting first: others see them when they were"
        + " shared, or some days after the meeting.")
public record MeetingSpeech(
        @Ignore UUID uuid,
        @Ignore UUID accountUuid,

        @Description("When the owner of the meeting shared the numbers; null while they have not.") @Nullable
        OffsetDateTime sharedAt,

        @Ignore @Nullable SpeechFigures kept,

        @Description("When the numbers were measured for the last time, before the transcript was deleted; null while"
                + " it is there.")
        @Nullable
        OffsetDateTime keptAt,

        @NonNull @Description("Counts accepted changes, from 1; 0 while nothing but the transcript tells about it.")
        Integer version)
        implements Node {

    public static final String TYPE = "MeetingSpeech";

    /** As it is while nobody has recorded anything. */
    static MeetingSpeech of(Meeting meeting) {
        return new MeetingSpeech(meeting.uuid(), meeting.accountUuid(), null, null, null, 0);
    }

    MeetingSpeech shared(@Nullable OffsetDateTime at) {
        return new MeetingSpeech(uuid, accountUuid, at, kept, keptAt, version + 1);
    }

    MeetingSpeech keeping(SpeechFigures figures, OffsetDateTime at) {
        return new MeetingSpeech(uuid, accountUuid, sharedAt, figures, at, version + 1);
    }

    @Id
    @NonNull
    @Override
    @Description("Its global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @NonNull
    @Description("The global id of its meeting.")
    public String getMeetingId() {
        return GlobalId.of(Meeting.TYPE, uuid);
    }

    @Id
    @NonNull
    @Description("The global id of the account the meeting was with.")
    public String getAccountId() {
        return GlobalId.of(Account.TYPE, accountUuid);
    }
}
