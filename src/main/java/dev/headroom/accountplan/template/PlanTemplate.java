package dev.headroom.accountplan.template;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What a plan is made of, as data an administrator edits. Every change is a new version, and a plan keeps the version
 * it began with: its score must not move because somebody changed a weight.
 */
@Description("What account plans are made of: sections with questions, weights and half-lives. A plan keeps the version"
        + " it began with.")
public record PlanTemplate(
        @Ignore UUID uuid,

        @NonNull @Description("What people choose it by; at most 200 characters.")
        String name,

        @NonNull @Description("Its sections in the order of reading, at least one and at most 30.")
        List<@NonNull PlanSection> sections,

        @NonNull @Description("How many days a plan may go without a review unless the plan says otherwise, 1 to 366.")
        Integer reviewEveryDays,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "PlanTemplate";
    public static final int MOST_SECTIONS = 30;

    /** A plan nobody looks at for a year is a form. */
    public static final int LONGEST_CADENCE = 366;

    public PlanTemplate {
        name = Text.name(name, "name");
        sections = List.copyOf(sections);
        requireCadence(reviewEveryDays);
        if (sections.isEmpty() || sections.size() > MOST_SECTIONS) {
            throw new BadInput("A template has 1 to " + MOST_SECTIONS + " sections.", "sections");
        }
        if (sections.stream().mapToInt(PlanSection::weight).sum() == 0) {
            throw new BadInput("All weights are zero: give at least one section a weight.", "sections");
        }
        requireDistinct(sections);
    }

    @Id
    @NonNull
    @Override
    @Description("The template's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    /** The section that asks the question; empty when the template has no such question. */
    public Optional<PlanSection> sectionOf(String question) {
        return sections.stream()
                .filter(section -> section.questions().stream()
                        .anyMatch(asked -> asked.key().equals(question)))
                .findFirst();
    }

    /** The same template as its next version. */
    public PlanTemplate changed(String newName, List<PlanSection> newSections, int newReviewEveryDays) {
        return new PlanTemplate(uuid, newName, newSections, newReviewEveryDays, version + 1);
    }

    public static void requireCadence(int days) {
        if (days < 1 || days > LONGEST_CADENCE) {
            throw new BadInput("Reviews are 1 to " + LONGEST_CADENCE + " days apart.", "reviewEveryDays");
        }
    }

    private static void requireDistinct(List<PlanSection> sections) {
        Set<String> keys = new HashSet<>();
        Set<String> questions = new HashSet<>();
        Set<PlanPart> parts = new HashSet<>();
        for (PlanSection section : sections) {
            if (!keys.add(section.key())) {
                throw new BadInput("Two sections have the key \"" + section.key() + "\": rename one.", "sections");
            }
            if (section.part() != PlanPart.ANSWERS && !parts.add(section.part())) {
                throw new BadInput("Two sections are about " + section.part() + ": keep one.", "sections");
            }
            for (PlanQuestion question : section.questions()) {
                if (!questions.add(question.key())) {
                    throw new BadInput(
                            "Two questions have the key \"" + question.key() + "\": rename one.", "sections");
                }
            }
        }
    }
}
