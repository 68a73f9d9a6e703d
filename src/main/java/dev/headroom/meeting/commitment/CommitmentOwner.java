package dev.headroom.meeting.commitment;

import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.text.Text;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The one person who is to keep a commitment, as far as they are known. */
@Description("The one person who is to keep a commitment, as far as they are known.")
public record CommitmentOwner(
        @NonNull
        @Description("What tells them from others across meetings, to filter by: the global id of the member or"
                + " contact they are, or else their name in lower case.")
        String key,

        @NonNull @Description("Their name; at most 200 characters.")
        String name,

        @Ignore @Nullable UUID attendeeUuid,

        @Ignore @Nullable UUID memberUuid,

        @Ignore @Nullable UUID contactUuid) {

    public CommitmentOwner {
        name = Text.name(name, "ownerName");
    }

    static CommitmentOwner named(String name) {
        String checked = Text.name(name, "ownerName");
        return new CommitmentOwner(Text.key(checked), checked, null, null, null);
    }

    static CommitmentOwner of(Attendee attendee) {
        return of(attendee.name(), attendee.uuid(), attendee.memberUuid(), attendee.contactUuid());
    }

    static CommitmentOwner member(UUID member, String name) {
        return of(name, null, member, null);
    }

    static CommitmentOwner contact(UUID contact, String name) {
        return of(name, null, null, contact);
    }

    private static CommitmentOwner of(
            String name, @Nullable UUID attendee, @Nullable UUID member, @Nullable UUID contact) {
        String key = member != null
                ? GlobalId.of(Member.TYPE, member)
                : contact != null ? GlobalId.of(Contact.TYPE, contact) : Text.key(name);
        return new CommitmentOwner(key, name, attendee, member, contact);
    }

    /** Whose side that puts them on; UNKNOWN for somebody who is only a name. */
    MeetingSide side() {
        if (memberUuid != null) {
            return MeetingSide.SELLER;
        }
        return contactUuid != null ? MeetingSide.BUYER : MeetingSide.UNKNOWN;
    }

    @Id
    @Description("Their id as an attendee of the meeting; null when they were not there.")
    public @Nullable String getAttendeeId() {
        return attendeeUuid == null ? null : attendeeUuid.toString();
    }

    @Id
    @Description("The global id of the member they are; null for everybody else.")
    public @Nullable String getMemberId() {
        return memberUuid == null ? null : GlobalId.of(Member.TYPE, memberUuid);
    }

    @Id
    @Description("The global id of the contact they are; null for everybody else.")
    public @Nullable String getContactId() {
        return contactUuid == null ? null : GlobalId.of(Contact.TYPE, contactUuid);
    }
}
