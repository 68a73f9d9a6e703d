package dev.headroom.accountplan.template;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Something a plan is asked about the customer. */
@Description("Something a plan is asked about the customer.")
public record PlanQuestion(
        @NonNull
        @Description("What answers name it by, unique in the template: a small letter, then up to 39 small letters,"
                + " digits or underscores.")
        String key,

        @NonNull @Description("The question as people read it; at most 500 characters.")
        String text,

        @NonNull @Description("Whether a plan without an answer to it is incomplete.")
        Boolean required) {

    static final int LONGEST_TEXT = 500;

    public PlanQuestion {
        TemplateKey.require(key);
        text = Text.note(text, LONGEST_TEXT, "text");
        if (text.isEmpty()) {
            throw new BadInput("The question is empty: write what is to be answered.", "text");
        }
    }
}
