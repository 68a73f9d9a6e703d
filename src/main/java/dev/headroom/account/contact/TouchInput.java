package dev.headroom.account.contact;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on touches. */
public final class TouchInput {

    private TouchInput() {}

    @Input("RecordTouchInput")
    @Description("An event at which some of us dealt with some of them. It becomes a touch for each contact and"
            + " member, at most 100.")
    public record Event(
            @Id
            @Nullable
            @Description("The event's UUID, made by the client: the same event again adds nothing and answers what is"
                    + " recorded. Left out, the service makes one.")
            String id,

            @NonNull @Description("In which way.") TouchKind kind,

            @NonNull @Description("When it happened; not in the future.")
            OffsetDateTime happenedAt,

            @NonNull
            @Description("How we know, in one line of at most 200 characters, such as the name of the meeting.")
            String source,

            @Id @NonNull @Description("The contacts who took part, none of them null.")
            List<@Nullable String> contacts,

            @Id @Nullable @Description("The members who took part, none of them null; left out, the caller.")
            List<@Nullable String> members,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
