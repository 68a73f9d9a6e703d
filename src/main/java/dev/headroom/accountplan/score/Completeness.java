package dev.headroom.accountplan.score;

import dev.headroom.accountplan.PlanAnswer;
import dev.headroom.accountplan.PlanContent;
import dev.headroom.accountplan.template.PlanPart;
import dev.headroom.accountplan.template.PlanQuestion;
import dev.headroom.accountplan.template.PlanSection;
import dev.headroom.accountplan.template.PlanTemplate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of what its template asks for a plan holds. It says nothing about whether that is true, recent or of any
 * use: see {@link Freshness} and {@link Outcome}.
 *
 * <p>section = (counted questions with an answer + m) / (counted questions + 1), where m, the mean of the part's
 * {@link Requirement}s, and the 1 drop out for a section of answers alone. score = Σ weight × section / Σ weight.
 * Weighted sections are how Kapta and Altify count; unlike theirs, optional questions are worth nothing.
 */
final class Completeness {

    private final PlanContent content;
    private final Set<String> answered;
    private final ScoreSheet sheet = new ScoreSheet();

    private Completeness(PlanContent content) {
        this.content = content;
        answered = content.answers().stream().map(PlanAnswer::question).collect(Collectors.toSet());
    }

    static PlanScore of(PlanContent content, PlanTemplate template) {
        Completeness completeness = new Completeness(content);
        template.sections().forEach(completeness::add);
        return completeness.sheet.score();
    }

    private void add(PlanSection section) {
        List<PlanQuestion> questions = section.counted();
        List<Requirement> requirements = Requirement.of(section.part(), content);
        double size = questions.size() + (section.part() == PlanPart.ANSWERS ? 0 : 1);
        double met = 0;
        for (PlanQuestion question : questions) {
            if (answered.contains(question.key())) {
                met++;
            } else {
                sheet.raise("Answer: " + question.text(), section.weight() / size);
            }
        }
        for (Requirement requirement : requirements) {
            double share = 1.0 / requirements.size();
            met += requirement.met() * share;
            sheet.raise(requirement.what(), (1 - requirement.met()) * share * section.weight() / size);
        }
        double value = Math.min(1, met / size);
        sheet.add(section.title(), value, section.weight(), note(questions.size(), requirements));
    }

    private static String note(int questions, List<Requirement> requirements) {
        long open = requirements.stream()
                .filter(requirement -> requirement.met() < 1)
                .count();
        String parts = requirements.isEmpty()
                ? ""
                : (requirements.size() - open) + " of " + requirements.size() + " parts complete";
        String asked = questions == 0 ? "" : questions + " questions count";
        return (parts.isEmpty() || asked.isEmpty() ? parts + asked : parts + "; " + asked) + ".";
    }
}
