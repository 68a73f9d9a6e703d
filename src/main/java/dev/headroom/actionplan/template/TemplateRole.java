package dev.headroom.actionplan.template;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.text.Text;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A part somebody takes in every plan of the template. */
@Description("A part somebody takes in every plan of the template.")
public record TemplateRole(
        @NonNull
        @Description("What tasks and outcomes name it by, unique among the roles: a small letter, then up to 39 small"
                + " letters, digits or underscores.")
        String key,

        @NonNull @Description("Whose side it is on.") Side side,

        @NonNull @Description("What the part is called, such as Legal counsel; at most 200 characters.")
        String role) {

    public TemplateRole {
        TemplateKey.require(key);
        role = Text.name(role, "role");
    }
}
