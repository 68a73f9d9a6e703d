package dev.headroom.meeting;

import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.text.Text;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Somebody who was invited or who spoke, and whose side they are on. */
@Description("Somebody who was invited to a meeting or who spoke there.")
public record Attendee(
        @Ignore UUID uuid,

        @NonNull @Description("Their name; at most 200 characters.") String name,

        @Description("Their address, in lower case; null when it is not known.") @Nullable
        String email,

        @NonNull @Description("Whose side they are on.") MeetingSide side,

        @NonNull @Description("How that is known.") SideSource sideSource,

        @Ignore @Nullable UUID memberUuid,

        @Ignore @Nullable UUID contactUuid,

        @NonNull @Description("The labels that transcripts give them as a speaker, at most 10.")
        List<@NonNull String> labels) {

    public Attendee {
        name = Text.name(name, "name");
        labels = List.copyOf(labels);
    }

    @Id
    @NonNull
    @Description("The attendee's id: a UUID, unique in the meeting.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @Description("The global id of the member they are; null for everybody else.")
    public @Nullable String getMemberId() {
        return memberUuid == null ? null : GlobalId.of(Member.TYPE, memberUuid);
    }

    @Id
    @Description("The global id of the contact of the account they are; null for everybody else.")
    public @Nullable String getContactId() {
        return contactUuid == null ? null : GlobalId.of(Contact.TYPE, contactUuid);
    }
}
