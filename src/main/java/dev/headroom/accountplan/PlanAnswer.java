package dev.headroom.accountplan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * An answer to a question of the template. Several people may answer one question: nobody's words replace another's.
 */
@Description("An answer to a question of the template, in the customer's words.")
public record PlanAnswer(
        @Ignore UUID uuid,

        @NonNull @Description("The key of the question, as the plan's template has it.")
        String question,

        @NonNull @Description("The answer in the customer's words; at most 4,000 characters.")
        String text,

        @NonNull @Description("Who said so, and when.") Attribution said,

        @NonNull @Description("When these words were first written down.")
        OffsetDateTime answeredAt,

        @NonNull @Description("Who last wrote or confirmed it, and when.")
        Stamp updated) {

    public PlanAnswer {
        text = PlanLimits.required(text, PlanLimits.TEXT, "text");
    }

    @Id
    @NonNull
    @Description("The answer's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    /**
     * The day the words are from. What the customer said on a day is not made newer by writing it down or looking at it
     * again; what nobody knows the day of was true when somebody last wrote or confirmed it.
     */
    public LocalDate freshFrom() {
        LocalDate on = said.on();
        return on == null ? updated.at().toLocalDate() : on;
    }
}
