package dev.headroom.meeting.hook;

import dev.headroom.account.Account;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingProvider;
import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An event as it is listed: what is known of the meeting, and how far it is. Never what was said there. */
@Description("What a provider of meetings told, and what became of it.")
public record ProviderEvent(
        @Ignore UUID uuid,
        @Ignore @Nullable UUID accountUuid,
        @Ignore @Nullable UUID meetingUuid,

        @NonNull @Description("Who told it.") MeetingProvider provider,

        @NonNull @Description("What the provider calls it, such as recording.transcript_completed.")
        String event,

        @NonNull @Description("How far it is.") ProviderEventState state,

        @NonNull
        @Description("How often it was tried since it came in or was last retried, from 0; after seven it is DEAD,"
                + " unless the operator chose otherwise.")
        Integer tries,

        @Description("Why the last try failed, why it waits for a person, or what an administrator should know, as a"
                + " sentence; null when there is nothing to say.")
        @Nullable
        String lastError,

        @Description("What the meeting was called; null when it is not known.") @Nullable
        String topic,

        @Description("When the meeting began; null when it is not known.") @Nullable
        OffsetDateTime startsAt,

        @Description("The address of who planned the meeting; null when it is not known.") @Nullable
        String host,

        @NonNull @Description("When it came in.") OffsetDateTime receivedAt,

        @Description("When it will be tried again at the earliest; null unless it is WAITING.") @Nullable
        OffsetDateTime nextTryAt,

        @Description("When its transcript was read; null until then.") @Nullable
        OffsetDateTime finishedAt,

        @Ignore int version) {

    public static final String TYPE = "ProviderEvent";

    @Id
    @NonNull
    @Description("The event's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @Description("The global id of the account that a person assigned it to; null when none did.")
    public @Nullable String getAccountId() {
        return accountUuid == null ? null : GlobalId.of(Account.TYPE, accountUuid);
    }

    @Id
    @Description("The global id of the meeting that has its transcript; null until it is DONE.")
    public @Nullable String getMeetingId() {
        return meetingUuid == null ? null : GlobalId.of(Meeting.TYPE, meetingUuid);
    }
}
