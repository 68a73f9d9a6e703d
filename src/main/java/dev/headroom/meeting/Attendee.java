package dev.headroom.meeting;

import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.text.Text;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Somebody who was invited or who spoke, and whose side they are on. */
@Description("Somebody who was invited to a meeting or who spoke there.")
public record Attendee(
        @Ignore UUID uuid,

        @NonNull @Description("Their name; at most 200 characters.")
        String name,

        /** Their address, in lower case; null when it is not known. */
        @Ignore @Nullable String email,

        @NonNull @Description("Whose side they are on.") MeetingSide side,

        @NonNull @Description("How that is known.") SideSource sideSource,

        @Ignore @Nullable UUID memberUuid,

        @Ignore @Nullable UUID contactUuid,

        @NonNull @Description("The labels that transcripts give them as a speaker, at most 10.")
        List<@NonNull String> labels,

        @Ignore List<UUID> formerUuids) {

    /**
     * Who was found out to be one person with others.
     *
     * @param formerUuids of those others, by whom what was written before names them
     */
    public Attendee {
        name = Text.name(name, "name");
        labels = List.copyOf(labels);
        formerUuids = List.copyOf(formerUuids);
    }

    public Attendee(
            UUID uuid,
            String name,
            @Nullable String email,
            MeetingSide side,
            SideSource sideSource,
            @Nullable UUID memberUuid,
            @Nullable UUID contactUuid,
            List<String> labels) {
        this(uuid, name, email, side, sideSource, memberUuid, contactUuid, labels, List.of());
    }

    /** Somebody of whom nothing but the name is known. */
    static Attendee named(UUID uuid, String name, @Nullable String email) {
        return new Attendee(uuid, name, email, MeetingSide.UNKNOWN, SideSource.NONE, null, null, List.of());
    }

    /** Whether they are known to be of the seller's organization. */
    boolean isOurs() {
        return memberUuid != null || side == MeetingSide.SELLER;
    }

    /** Whether the id is theirs, or was that of somebody who was found to be them. */
    public boolean is(UUID id) {
        return uuid.equals(id) || formerUuids.contains(id);
    }

    /** Whether a person has said whose side they are on; no rule says otherwise from then on. */
    boolean isSaid() {
        return sideSource == SideSource.PERSON;
    }

    Attendee called(String newName, @Nullable String newEmail) {
        return new Attendee(uuid, newName, newEmail, side, sideSource, memberUuid, contactUuid, labels, formerUuids);
    }

    Attendee on(MeetingSide newSide, SideSource source, @Nullable UUID member, @Nullable UUID contact) {
        return new Attendee(uuid, name, email, newSide, source, member, contact, labels, formerUuids);
    }

    Attendee labelled(String label) {
        if (labels.contains(label)) {
            return this;
        }
        List<String> all = Stream.concat(labels.stream(), Stream.of(label)).toList();
        return new Attendee(uuid, name, email, side, sideSource, memberUuid, contactUuid, all, formerUuids);
    }

    /** Both as one: this one, with what is known of the other alone. The stronger word on the side holds. */
    Attendee joined(Attendee other) {
        Attendee known = other.sideSource.compareTo(sideSource) < 0 ? other : this;
        return new Attendee(
                uuid,
                name,
                email == null ? other.email : email,
                known.side,
                known.sideSource,
                known.memberUuid,
                known.contactUuid,
                Stream.concat(labels.stream(), other.labels.stream()).distinct().toList(),
                Stream.of(formerUuids, List.of(other.uuid), other.formerUuids)
                        .flatMap(List::stream)
                        .filter(id -> !id.equals(uuid))
                        .distinct()
                        .toList());
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
