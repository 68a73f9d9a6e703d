package dev.headroom.meeting.followup.recap;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A part of a recap: its title and its lines. */
@Description("A part of a recap.")
public record RecapSection(
        @NonNull @Description("Its title, to the customer: such as We will, or You will.")
        String title,

        @NonNull @Description("Its lines.") List<@NonNull String> lines) {

    public RecapSection {
        lines = List.copyOf(lines);
    }
}
