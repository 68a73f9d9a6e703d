package dev.headroom.actionplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.text.Text;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of either side who has a part in the plan, or a part nobody has taken yet: then there is a role and no name.
 */
@Description("Somebody of either side with a part in the plan, or a part nobody has taken yet.")
public record Participant(
        @Ignore UUID uuid,

        @NonNull @Description("Whose side they are on.") Side side,

        @NonNull @Description("Their part, such as Legal counsel; at most 200 characters.")
        String role,

        @Description("Their name; null while nobody has taken the part.") @Nullable
        String name,

        @Ignore @Nullable String email,

        @Ignore @Nullable UUID memberUuid,

        @Ignore @Nullable UUID contactUuid,

        @Description("Their own time zone, as the IANA database names it; null when it is their side's.") @Nullable
        String zone) {

    public Participant {
        role = Text.name(role, "role");
        name = name == null ? null : Text.name(name, "name");
        if (memberUuid != null && side != Side.SELLER) {
            throw new BadInput("A member of your organization is on the side SELLER.", "side");
        }
        if (zone != null) {
            SideCalendar.requireZone(zone, "zone");
        }
    }

    @Id
    @NonNull
    @Description("The participant's id: a UUID, unique in the plan.")
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

    @NonNull
    @Description("Whether somebody has taken the part.")
    public Boolean getFilled() {
        return name != null;
    }

    /** The same without the ids of our own records. */
    Participant shared() {
        return new Participant(uuid, side, role, name, email, null, null, zone);
    }

    /** How a sentence calls them: by name, or by the part while nobody has taken it. */
    public String called() {
        return name == null ? role + " (to be named)" : name;
    }
}
