package dev.headroom.actionplan.risk;

import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The one thing to ask for today: what can be done now and holds up most. */
@Description("The one thing to ask for today: what can be done now and holds up most.")
public record ChaseTask(
        @Id @NonNull @Description("The id of the task, or of the milestone that waits to be verified.")
        String targetId,

        @NonNull @Description("Its title.") String title,

        @NonNull @Description("The side to ask.") Side side,

        @NonNull @Description("Who to ask: the owner, or who verifies.")
        String owner,

        @Description("The day it is due; null when nobody said.") @Nullable
        LocalDate dueOn,

        @NonNull @Description("Working days it may slip before a promise breaks; negative when one is broken.")
        Integer totalFloat,

        @NonNull @Description("Why this one, for a person to read.")
        String why) {}
