package dev.headroom.meeting.speech;

import dev.headroom.account.Account;
import dev.headroom.meeting.Meeting;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
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
 *
 * @param heldBy who owned the meeting when its first transcript came in: whose the numbers are; null before that
 * @param openFrom from when on others see the numbers, by when the meeting began as it was told at that time
 * @param sharedBy who shared the numbers; of nobody else's they shared anything
 * @param sharedParts of which calls: what is merged later is not shared with them
 */
@Description("How a meeting was spoken. The numbers are for who held the meeting first: others see them when they were"
        + " shared, or some days after the meeting.")
public record MeetingSpeech(
        @Ignore UUID uuid,
        @Ignore UUID accountUuid,

        @Ignore @Nullable UUID heldBy,

        @Ignore @Nullable OffsetDateTime openFrom,

        @Description("When who held the meeting shared the numbers; null while they have not.") @Nullable
        OffsetDateTime sharedAt,

        @Ignore @Nullable UUID sharedBy,

        @Ignore @Nullable List<UUID> sharedParts,

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
        return new MeetingSpeech(meeting.uuid(), meeting.accountUuid(), null, null, null, null, null, null, null, 0);
    }

    /** Once and for all: whoever may write the meeting may give it another owner and another time. */
    MeetingSpeech heldBy(UUID member, OffsetDateTime opens) {
        boolean first = heldBy == null;
        return new MeetingSpeech(
                uuid,
                accountUuid,
                first ? member : heldBy,
                first ? opens : openFrom,
                sharedAt,
                sharedBy,
                sharedParts,
                kept,
                keptAt,
                version + 1);
    }

    /** Of the calls that are merged into the meeting now, and of no others. */
    MeetingSpeech shared(UUID by, List<UUID> parts, OffsetDateTime at) {
        return new MeetingSpeech(uuid, accountUuid, heldBy, openFrom, at, by, parts, kept, keptAt, version + 1);
    }

    MeetingSpeech unshared() {
        return new MeetingSpeech(uuid, accountUuid, heldBy, openFrom, null, null, null, kept, keptAt, version + 1);
    }

    MeetingSpeech keeping(SpeechFigures figures, OffsetDateTime at) {
        return new MeetingSpeech(
                uuid, accountUuid, heldBy, openFrom, sharedAt, sharedBy, sharedParts, figures, at, version + 1);
    }

    /** Whether a part of the meeting was shared with it: by who held that part, and when it was a part already. */
    boolean shares(MeetingSpeech part) {
        return sharedAt != null
                && (sharedBy == null || sharedBy.equals(part.heldBy))
                && (part.uuid.equals(uuid) || (sharedParts != null && sharedParts.contains(part.uuid)));
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
