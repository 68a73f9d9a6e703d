package dev.headroom.actionplan.digest;

import dev.headroom.platform.text.Text;
import dev.headroom.platform.time.DayWords;
import java.util.List;
import java.util.Optional;

/**
 * What a plan has to say to one of its people on one morning.
 *
 * @param subject the most pressing of it, and of which plan
 * @param name whom it is for
 * @param plan the plan's title
 * @param day the day, in words
 * @param sections the most pressing first
 * @param opening where the reader opens the plan
 * @param asking whom the reader asks for no more of these
 */
public record Digest(
        String subject,
        String name,
        String plan,
        String day,
        List<DigestSection> sections,
        String opening,
        String asking) {

    private static final int LONGEST_PRESSING = 90;
    private static final int LONGEST_PLAN = 50;

    public Digest {
        sections = List.copyOf(sections);
    }

    /** Empty when nothing in it is a reason to write. */
    static Optional<Digest> of(DigestFacts facts, DigestRules rules, DigestReader reader) {
        List<DigestSection> sections = new DigestSections(facts, rules).all();
        String plan = facts.content().title();
        return sections.stream()
                .filter(DigestSection::reason)
                .findFirst()
                .map(first -> new Digest(
                        subject(first, plan),
                        facts.me().called(),
                        plan,
                        DayWords.of(facts.slot().day()),
                        sections,
                        reader.opening(),
                        reader.asking()));
    }

    private static String subject(DigestSection first, String plan) {
        return Text.shortened(first.pressing(), LONGEST_PRESSING) + " (" + Text.shortened(plan, LONGEST_PLAN) + ")";
    }
}
