package dev.headroom.account.contact;

import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * One of us dealt with one of them. Touches come from events and are never changed, so that nobody looks busy by
 * editing a contact.
 */
@Description("One of us dealt with one of them, at one event. Never changed once it is recorded.")
public record Touch(
        @Ignore UUID uuid,
        @Ignore UUID accountUuid,
        @Ignore UUID contactUuid,
        @Ignore UUID memberUuid,
        @Ignore UUID eventUuid,

        @NonNull @Description("In which way.") TouchKind kind,

        @NonNull @Description("When it happened.") OffsetDateTime happenedAt,

        @NonNull @Description("How we know, such as the name of the meeting or of the file it came from.")
        String source,

        @NonNull @Description("When the service learned this.")
        OffsetDateTime recordedAt,

        @NonNull @Description("Who recorded it: a member, an application or the service itself.")
        String recordedBy) {

    public static final String TYPE = "Touch";

    @Id
    @NonNull
    @Description("The touch's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @NonNull
    @Description("The UUID of the event it comes from; the touches that were recorded together share it.")
    public String getEvent() {
        return eventUuid.toString();
    }

    /** Whether both tell the same of the same event, whoever recorded them and when. */
    boolean saysTheSameAs(Touch other) {
        return contactUuid.equals(other.contactUuid)
                && memberUuid.equals(other.memberUuid)
                && eventUuid.equals(other.eventUuid)
                && kind == other.kind
                && happenedAt.isEqual(other.happenedAt)
                && source.equals(other.source);
    }
}
