package dev.headroom.accountplan.template;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A section of a template: what it asks, how much it counts, and how fast what it holds grows old. */
@Description("A section of a template: what it asks, how much it counts, and how fast its content ages.")
public record PlanSection(
        @NonNull
        @Description("Unique among the sections: a small letter, then up to 39 small letters, digits or underscores.")
        String key,

        @NonNull @Description("What people read above it; at most 200 characters.")
        String title,

        @NonNull @Description("What of the plan it is about, besides its questions.")
        PlanPart part,

        @NonNull @Description("How much it counts in the scores against the other sections' weights, 0 to 100.")
        Integer weight,

        @NonNull @Description("Days after which its content counts half as fresh, 1 to 3650.")
        Integer halfLifeDays,

        @NonNull @Description("Its questions, at most 20.") List<@NonNull PlanQuestion> questions) {

    public static final int MOST_QUESTIONS = 20;
    static final int LARGEST_WEIGHT = 100;
    static final int LONGEST_HALF_LIFE = 3_650;

    public PlanSection {
        TemplateKey.require(key);
        title = Text.name(title, "title");
        questions = List.copyOf(questions);
        if (weight < 0 || weight > LARGEST_WEIGHT) {
            throw new BadInput("A weight is from 0 to " + LARGEST_WEIGHT + ".", "weight");
        }
        if (halfLifeDays < 1 || halfLifeDays > LONGEST_HALF_LIFE) {
            throw new BadInput("A half-life is from 1 to " + LONGEST_HALF_LIFE + " days.", "halfLifeDays");
        }
        if (questions.size() > MOST_QUESTIONS) {
            throw new BadInput("A section has at most " + MOST_QUESTIONS + " questions: ask fewer.", "questions");
        }
        if (part == PlanPart.ANSWERS && questions.isEmpty()) {
            throw new BadInput("A section of answers asks something: add a question.", "questions");
        }
    }

    /**
     * The questions that make the section complete: the required ones. What is optional must not be worth filling in
     * for the score alone; only where nothing is required does everything count.
     */
    public List<PlanQuestion> counted() {
        List<PlanQuestion> required =
                questions.stream().filter(PlanQuestion::required).toList();
        return required.isEmpty() && part == PlanPart.ANSWERS ? questions : required;
    }
}
