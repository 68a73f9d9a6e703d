package dev.headroom.accountplan.review;

import dev.headroom.accountplan.PlanFigures;
import dev.headroom.platform.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What to say about figures that are no longer what they were. A figure that became known moved as well. */
final class FiguresMoved {

    private FiguresMoved() {}

    static List<AgendaItem> between(PlanFigures then, PlanFigures now) {
        List<AgendaItem> items = new ArrayList<>();
        add(items, AgendaTopic.SHARE_MOVED, "Our share of the wallet", percent(then.share()), percent(now.share()));
        add(items, AgendaTopic.HEADROOM_MOVED, "The known headroom", money(then.headroom()), money(now.headroom()));
        add(
                items,
                AgendaTopic.COVERAGE_MOVED,
                "The coverage of relationships",
                percent(then.coverage()),
                percent(now.coverage()));
        return items;
    }

    private static void add(List<AgendaItem> items, AgendaTopic topic, String what, String then, String now) {
        if (!Objects.equals(then, now)) {
            items.add(ReviewAgenda.item(topic, what + " moved from " + then + " to " + now + "."));
        }
    }

    /** To a tenth of a percent; what does not show there did not move. */
    private static String percent(@Nullable Double share) {
        return share == null ? "unknown" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String money(@Nullable Money amount) {
        return amount == null ? "unknown" : amount.currency() + " " + amount.amount();
    }
}
