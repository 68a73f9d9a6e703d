package dev.headroom.meeting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on meetings. */
public final class MeetingInput {

    private static final String KEY = "An idempotency key: the same key again replays the first answer.";

    private MeetingInput() {}

    @Input("CreateMeetingInput")
    @Description("A new meeting with a customer, before or after it takes place.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @Id @NonNull @Description("The account it is with.")
            String account,

            @Id @Nullable @Description("The units of the account it is about, at most 50.")
            List<@Nullable String> units,

            @Id
            @Nullable
            @Description("The UUID of the recurring meeting it is one of, made by the client with the first of them.")
            String series,

            @Id @Nullable @Description("The member who answers for it; left out, the member who creates it.")
            String owner,

            @NonNull @Description("What it is called; at most 200 characters.")
            String title,

            @NonNull @Description("Where it takes place.") MeetingProvider provider,

            @Nullable
            @Description("The provider's own id of this one meeting, by which its transcripts find it; at most 500"
                    + " characters, of one meeting of the organization.")
            String providerKey,

            @NonNull @Description("When it begins, from 2000 to 2099.")
            OffsetDateTime startsAt,

            @Nullable @Description("When it ends, after it began and within 7 days; left out while it is not known.")
            OffsetDateTime endsAt,

            @NonNull
            @Description("The time zone it is planned in, as the IANA database names it, such as Australia/Sydney.")
            String zone,

            @Nullable @Description("Who is invited or was there, at most 300.")
            List<@Nullable NewAttendee> attendees,

            @Nullable @Description("Where the recording is: an address that begins with https.")
            String recordingUrl,

            @Nullable @Description(KEY) String clientMutationId) {}

    @Input("NewMeetingAttendee")
    @Description("Somebody in a new meeting. Whose side they are on follows from their address or name, unless side,"
            + " member or contact say it; at most one of the three.")
    public record NewAttendee(
            @Id
            @Nullable
            @Description("A UUID made by the client, unique in the meeting; left out, the service makes one.")
            String id,

            @NonNull @Description("Their name; at most 200 characters.")
            String name,

            @Nullable @Description("Their address.") String email,

            @Nullable @Description("Whose side they are on.")
            MeetingSide side,

            @Id @Nullable @Description("The member they are.")
            String member,

            @Id @Nullable @Description("The contact of the account they are.")
            String contact) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeMeetingInput")
    @Description("A change of a meeting. What is left out stays as it is. Removals go first.")
    public static class Change {

        @Id
        @NonNull
        @Description("The meeting to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Id
        @Description("The units of the account it is about, at most 50; null for none.")
        public @Nullable Optional<List<@Nullable String>> units;

        @Id
        @Description("The UUID of the recurring meeting it is one of; null takes it out of any.")
        public @Nullable Optional<String> series;

        @Id
        @Description("The member who answers for it.")
        public @Nullable Optional<String> owner;

        @Description("What it is called; at most 200 characters.")
        public @Nullable Optional<String> title;

        @Description("Where it takes place.")
        public @Nullable Optional<MeetingProvider> provider;

        @Description("The provider's own id of this one meeting; null takes it away.")
        public @Nullable Optional<String> providerKey;

        @Description("When it begins, from 2000 to 2099.")
        public @Nullable Optional<OffsetDateTime> startsAt;

        @Description("When it ends, after it began and within 7 days; null while it is not known.")
        public @Nullable Optional<OffsetDateTime> endsAt;

        @Description("The time zone it is planned in, as the IANA database names it.")
        public @Nullable Optional<String> zone;

        @Description("Where the recording is: an address that begins with https; null when there is none.")
        public @Nullable Optional<String> recordingUrl;

        @Id
        @Description("The ids of attendees to remove; those who spoke in a transcript stay.")
        public @Nullable List<@Nullable String> removeAttendees;

        @Description("Attendees, new or changed.")
        public @Nullable List<@Nullable PutAttendee> putAttendees;

        @Description(KEY)
        public @Nullable String clientMutationId;
    }

    /** A class for the same reason. */
    @Input("PutMeetingAttendee")
    @Description("An attendee to add or to change. Whose side they are on is said with identifyAttendee, or follows"
            + " from their address or name.")
    public static class PutAttendee {

        @Id
        @Description("The attendee's id; for a new one a UUID made by the client.")
        public @Nullable String id;

        @Description("Their name; at most 200 characters; a new one has one.")
        public @Nullable Optional<String> name;

        @Description("Their address; null takes it away.")
        public @Nullable Optional<String> email;
    }

    @Input("MergeMeetingsInput")
    @Description("Two meetings that were one whose call was interrupted.")
    public record Merge(
            @Id @NonNull @Description("The meeting that goes on.")
            String first,

            @Id @NonNull @Description("The meeting that turned out to be a part of it, of the same account.")
            String second,

            @Nullable @Description(KEY) String clientMutationId) {}

    @Input("IdentifyAttendeeInput")
    @Description("Who an attendee is: send exactly one of side, member, contact and sameAs. It holds whatever records"
            + " say later.")
    public record Identify(
            @Id @NonNull @Description("The meeting.") String meeting,

            @Id @NonNull @Description("The attendee's id.") String attendee,

            @Nullable @Description("They are on this side.") MeetingSide side,

            @Id
            @Nullable
            @Description("They are this member; an attendee who is that member already becomes one with" + " them.")
            String member,

            @Id
            @Nullable
            @Description("They are this contact of the account; an attendee who is that contact already becomes one"
                    + " with them.")
            String contact,

            @Id @Nullable @Description("They are the same person as this attendee, who stays.")
            String sameAs,

            @Nullable @Description(KEY) String clientMutationId) {}

    @Input("RecordConsentInput")
    @Description("Why the words of those who met may be kept.")
    public record RecordConsent(
            @Id @NonNull @Description("The meeting.") String meeting,

            @NonNull @Description("Why they may be kept; NOT_RECORDED takes back what was recorded.")
            ConsentBasis basis,

            @Nullable @Description(KEY) String clientMutationId) {}
}
