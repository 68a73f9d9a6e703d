package dev.headroom.accountplan.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a template may look like. */
class PlanTemplateTest {

    private static final PlanTemplate BUILT_IN = BuiltInTemplate.template();

    private static PlanQuestion question(String key) {
        return new PlanQuestion(key, "What do they want?", true);
    }

    private static PlanSection section(String key, PlanPart part, int weight, PlanQuestion... questions) {
        return new PlanSection(key, "Section", part, weight, 90, List.of(questions));
    }

    private static PlanTemplate template(PlanSection... sections) {
        return BUILT_IN.changed("Short", List.of(sections), 90);
    }

    @Test
    void builtInTemplateAsksForEveryPartAndWeighsAHundred() {
        assertThat(BUILT_IN.sections()).extracting(PlanSection::part).containsExactly(PlanPart.values());
        assertThat(BUILT_IN.sections().stream().mapToInt(PlanSection::weight).sum())
                .isEqualTo(100);
        assertThat(BUILT_IN.version()).isEqualTo(1);
    }

    @Test
    void changeIsTheNextVersionOfTheSameTemplate() {
        PlanTemplate changed = template(section("risks", PlanPart.RISKS, 1));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.getId()).isEqualTo(BUILT_IN.getId());
    }

    @Test
    void questionIsFoundInItsSection() {
        assertThat(BUILT_IN.sectionOf("not_doing")).map(PlanSection::key).contains("strategy");
        assertThat(BUILT_IN.sectionOf("nobody_asks")).isEmpty();
    }

    @Test
    void onlyRequiredQuestionsCountUnlessNoneIs() {
        PlanQuestion optional = new PlanQuestion("b", "And?", false);
        assertThat(section("goals", PlanPart.ANSWERS, 1, question("a"), optional)
                        .counted())
                .containsExactly(question("a"));
        assertThat(section("goals", PlanPart.ANSWERS, 1, optional).counted()).containsExactly(optional);
        assertThat(section("strategy", PlanPart.STRATEGY, 1, optional).counted())
                .isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedByField() {
        assertRefused(() -> question("Goals"), "key");
        assertRefused(() -> question("g".repeat(41)), "key");
        assertRefused(() -> new PlanQuestion("goals", " ", true), "text");
        assertRefused(() -> new PlanQuestion("goals", "x".repeat(501), true), "text");
        assertRefused(() -> section("goals", PlanPart.ANSWERS, 1), "questions");
        assertRefused(() -> section("risks", PlanPart.RISKS, 101), "weight");
        assertRefused(() -> section("risks", PlanPart.RISKS, -1), "weight");
        assertRefused(() -> new PlanSection("risks", "Risks", PlanPart.RISKS, 1, 0, List.of()), "halfLifeDays");
        assertRefused(() -> new PlanSection("risks", "", PlanPart.RISKS, 1, 90, List.of()), "title");
        assertRefused(
                () -> new PlanSection("a", "A", PlanPart.ANSWERS, 1, 90, Collections.nCopies(21, question("a"))),
                "questions");
        assertRefused(() -> template(), "sections");
        assertRefused(() -> template(section("risks", PlanPart.RISKS, 0)), "sections");
        assertRefused(
                () -> template(section("risks", PlanPart.RISKS, 1), section("risks", PlanPart.STRATEGY, 1)),
                "sections");
        assertRefused(
                () -> template(section("risks", PlanPart.RISKS, 1), section("more", PlanPart.RISKS, 1)), "sections");
        assertRefused(
                () -> template(
                        section("a", PlanPart.ANSWERS, 1, question("goals")),
                        section("b", PlanPart.ANSWERS, 1, question("goals"))),
                "sections");
        assertRefused(
                () -> BUILT_IN.changed("Short", List.of(section("risks", PlanPart.RISKS, 1)), 367), "reviewEveryDays");
    }

    private static void assertRefused(ThrowingCallable making, String field) {
        assertThatThrownBy(making).isInstanceOfSatisfying(BadInput.class, refusal -> assertThat(refusal.field())
                .containsExactly(field));
    }
}
