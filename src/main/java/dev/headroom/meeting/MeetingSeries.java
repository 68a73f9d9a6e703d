package dev.headroom.meeting;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A recurring meeting: it is nothing but the meetings of one account that name the same series. */
@Description("A recurring meeting with an account.")
public record MeetingSeries(@Ignore UUID uuid, @Ignore UUID accountUuid) {

    @Id
    @NonNull
    @Description("The series' UUID, to be sent with the next meeting of it.")
    public String getId() {
        return uuid.toString();
    }
}
