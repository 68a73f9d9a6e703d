package dev.headroom.accountplan.score;

import dev.headroom.accountplan.PerceivedValue;
import dev.headroom.accountplan.PlanAction;
import dev.headroom.accountplan.PlanAnswer;
import dev.headroom.accountplan.PlanContent;
import dev.headroom.accountplan.Stamp;
import dev.headroom.accountplan.template.PlanPart;
import dev.headroom.accountplan.template.PlanSection;
import dev.headroom.accountplan.template.PlanTemplate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How recent what a plan holds is.
 *
 * <p>section = 0.5 ^ (age / half-life), age in days of the section's oldest item. The oldest governs and not the mean,
 * so that no number of fresh items hides a forgotten one (Revegy's task health looks at the latest date only, and one
 * fresh task hides many late ones). What the customer said on a day ages from that day, and of several answers to one
 * question the newest counts, since it replaces what was said before; everything else, answers without a day too, ages
 * from the last time somebody wrote or confirmed it. Finished actions don't age. A section that holds nothing has no
 * age and does not count: that it is empty is told by {@link Completeness}. score = Σ weight × section / Σ weight over
 * the sections that hold something.
 */
final class Freshness {

    private final PlanContent content;
    private final LocalDate asOf;
    private final ScoreSheet sheet = new ScoreSheet();

    private Freshness(PlanContent content, LocalDate asOf) {
        this.content = content;
        this.asOf = asOf;
    }

    /** Something that ages; what was said on a day is made younger only by asking again. */
    private record Item(String name, LocalDate from, boolean said) {

        Item(String name, LocalDate from) {
            this(name, from, false);
        }

        String advice() {
            return (said ? "Ask again: " : "Check whether it still holds: ") + name + ".";
        }
    }

    static PlanScore of(PlanContent content, PlanTemplate template, LocalDate asOf) {
        Freshness freshness = new Freshness(content, asOf);
        template.sections().forEach(freshness::add);
        return freshness.sheet.score();
    }

    private void add(PlanSection section) {
        List<Item> items = items(section);
        items.sort(Comparator.comparing(Item::from).thenComparing(Item::name));
        if (items.isEmpty()) {
            sheet.add(section.title(), null, section.weight(), "Holds nothing that could age.");
            return;
        }
        Item oldest = items.get(0);
        double value = fresh(oldest, section);
        double next = items.size() == 1 ? 1 : fresh(items.get(1), section);
        sheet.add(
                section.title(),
                value,
                section.weight(),
                "Oldest: " + oldest.name() + ", " + age(oldest) + " days; half-life " + section.halfLifeDays()
                        + " days.");
        sheet.raise(oldest.advice(), (next - value) * section.weight());
    }

    private List<Item> items(PlanSection section) {
        List<Item> items = new ArrayList<>();
        items.addAll(newestAnswers(section).values());
        PlanPart part = section.part();
        if (part == PlanPart.PERCEIVED_VALUE) {
            items.addAll(newestValues().values());
        } else if (part == PlanPart.COMPETITORS) {
            content.competitors().forEach(item -> items.add(new Item("a competitor", day(item.updated()))));
        } else if (part == PlanPart.STRATEGY && content.strategyUpdated() != null) {
            items.add(new Item("the strategy", day(content.strategyUpdated())));
        } else if (part == PlanPart.OBJECTIVES) {
            content.objectives().forEach(item -> {
                items.add(new Item("the objective \"" + item.title() + "\"", day(item.updated())));
                item.measures()
                        .forEach(measure ->
                                items.add(new Item("a measure of \"" + item.title() + "\"", day(measure.updated()))));
            });
        } else if (part == PlanPart.ACTIONS) {
            content.actions().stream()
                    .filter(PlanAction::unfinished)
                    .forEach(item -> items.add(new Item("the action \"" + item.title() + "\"", day(item.updated()))));
        } else if (part == PlanPart.RISKS) {
            content.risks()
                    .forEach(item -> items.add(new Item("the risk \"" + item.title() + "\"", day(item.updated()))));
        }
        return items;
    }

    private Map<String, Item> newestAnswers(PlanSection section) {
        Map<String, Item> newest = new TreeMap<>();
        for (PlanAnswer answer : content.answers()) {
            boolean here = section.questions().stream()
                    .anyMatch(question -> question.key().equals(answer.question()));
            if (here) {
                var item = new Item(
                        "the answer to " + answer.question(),
                        answer.freshFrom(),
                        answer.said().on() != null);
                newest.merge(answer.question(), item, Freshness::later);
            }
        }
        return newest;
    }

    private Map<String, Item> newestValues() {
        Map<String, Item> newest = new TreeMap<>();
        for (PerceivedValue value : content.perceivedValues()) {
            String question = value.question().name();
            newest.merge(
                    question, new Item("what they said about " + question, value.freshFrom(), true), Freshness::later);
        }
        return newest;
    }

    private double fresh(Item item, PlanSection section) {
        return Math.pow(0.5, (double) age(item) / section.halfLifeDays());
    }

    private long age(Item item) {
        return Math.max(0, ChronoUnit.DAYS.between(item.from(), asOf));
    }

    private static LocalDate day(Stamp stamp) {
        return stamp.at().toLocalDate();
    }

    private static Item later(Item one, Item other) {
        return one.from().isAfter(other.from()) ? one : other;
    }
}
