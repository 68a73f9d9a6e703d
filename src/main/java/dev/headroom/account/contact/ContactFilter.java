package dev.headroom.account.contact;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which contacts a list shows. */
@Input("ContactFilter")
@Description("Which contacts a list shows; the conditions that are given all hold.")
public record ContactFilter(
        @Id @Description("Of this unit itself, not of those below it.") @Nullable
        String unit,

        @Description("Of this level.") @Nullable ContactLevel level,

        @Description("The person's name, or a placeholder's description, begins so; letter case does not matter.")
        @Nullable
        String namePrefix,

        @Description("Held on this day.") @Nullable LocalDate onDay) {}
