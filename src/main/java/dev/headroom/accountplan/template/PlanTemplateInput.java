package dev.headroom.accountplan.template;

import dev.headroom.platform.errors.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on templates. */
public final class PlanTemplateInput {

    private PlanTemplateInput() {}

    @Input("CreatePlanTemplateInput")
    @Description("A new template.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @NonNull @Description("What people choose it by; at most 200 characters.")
            String name,

            @NonNull @Description("Its sections in the order of reading, 1 to 30.")
            List<@Nullable Section> sections,

            @NonNull
            @Description("How many days a plan may go without a review unless the plan says otherwise, 1 to 366.")
            Integer reviewEveryDays,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangePlanTemplateInput")
    @Description("A change of a template, as its next version. A field that is left out stays as it is. Plans keep the"
            + " version they began with.")
    public static class Change {

        @Id
        @NonNull
        @Description("The template to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("The new name; at most 200 characters.")
        public @Nullable Optional<String> name;

        @Description("All sections in the order of reading, 1 to 30; they replace the present ones.")
        public @Nullable List<@Nullable Section> sections;

        @Description("How many days a plan may go without a review unless the plan says otherwise, 1 to 366.")
        public @Nullable Optional<Integer> reviewEveryDays;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }

    @Input("PlanSectionInput")
    @Description("A section of a template.")
    public record Section(
            @NonNull
            @Description("Unique among the sections: a small letter, then up to 39 small letters, digits or"
                    + " underscores.")
            String key,

            @NonNull @Description("What people read above it; at most 200 characters.")
            String title,

            @NonNull @Description("What of the plan it is about; each but ANSWERS once.")
            PlanPart part,

            @NonNull @Description("How much it counts in the scores, 0 to 100; not zero in all sections.")
            Integer weight,

            @NonNull @Description("Days after which its content counts half as fresh, 1 to 3650.")
            Integer halfLifeDays,

            @Nullable @Description("Its questions, at most 20; at least one where part is ANSWERS.")
            List<@Nullable Question> questions) {}

    @Input("PlanQuestionInput")
    @Description("Something a plan is asked about the customer.")
    public record Question(
            @NonNull
            @Description("What answers name it by, unique in the template: a small letter, then up to 39 small"
                    + " letters, digits or underscores.")
            String key,

            @NonNull @Description("The question as people read it; at most 500 characters.")
            String text,

            @Nullable @Description("Whether a plan without an answer to it is incomplete; false when left out.")
            Boolean required) {}

    /** The sections as a template has them; a refusal names the place of what is wrong. */
    static List<PlanSection> sections(List<@Nullable Section> given) {
        List<PlanSection> sections = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            Section section = given.get(index);
            try {
                sections.add(section(present(section)));
            } catch (BadInput refusal) {
                throw at(refusal, "sections", index);
            }
        }
        return sections;
    }

    private static PlanSection section(Section section) {
        return new PlanSection(
                section.key(),
                section.title(),
                section.part(),
                section.weight(),
                section.halfLifeDays(),
                section.questions() == null ? List.of() : questions(section.questions()));
    }

    private static List<PlanQuestion> questions(List<@Nullable Question> given) {
        List<PlanQuestion> questions = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            try {
                Question question = present(given.get(index));
                questions.add(
                        new PlanQuestion(question.key(), question.text(), Boolean.TRUE.equals(question.required())));
            } catch (BadInput refusal) {
                throw at(refusal, "questions", index);
            }
        }
        return questions;
    }

    private static <T> T present(@Nullable T entry) {
        if (entry == null) {
            throw new BadInput("The entry is null: leave it out.");
        }
        return entry;
    }

    private static BadInput at(BadInput refusal, String list, int index) {
        List<String> field = new ArrayList<>(List.of(list, Integer.toString(index)));
        field.addAll(refusal.field());
        return new BadInput(refusal.sentence(), field.toArray(String[]::new));
    }
}
