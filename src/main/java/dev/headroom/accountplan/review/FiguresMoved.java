package dev.headroom.accountplan.review;

import dev.headroom.accountplan.ComparedFigures;
import dev.headroom.accountplan.PlanFigures;
import dev.headroom.platform.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to say about figures that are no longer what they were. Money is compared where the wallet was known on both
 * days; what became known is an item of its own. A coverage that became known moved as well.
 */
final class FiguresMoved {

    private FiguresMoved() {}

    static List<AgendaItem> between(PlanFigures then, PlanFigures now, ComparedFigures money) {
        List<AgendaItem> items = new ArrayList<>();
        add(
                items,
                AgendaTopic.SHARE_MOVED,
                "Our share of the wallet",
                percent(money.then().share()),
                percent(money.now().share()));
        add(
                items,
                AgendaTopic.HEADROOM_MOVED,
                "The known headroom",
                money(money.then().headroom()),
                money(money.now().headroom()));
        addKnown(items, money);
        add(
                items,
                AgendaTopic.COVERAGE_MOVED,
                "The coverage of relationships",
                percent(then.coverage()),
                percent(now.coverage()));
        return items;
    }

    private static void addKnown(List<AgendaItem> items, ComparedFigures money) {
        if (money.learnedCells() > 0) {
            items.add(ReviewAgenda.item(
                    AgendaTopic.KNOWN_WALLET_MOVED,
                    "The wallet of " + cells(money.learnedCells()) + " became known: " + money(money.learned()) + "."));
        }
        if (money.forgottenCells() > 0) {
            items.add(ReviewAgenda.item(
                    AgendaTopic.KNOWN_WALLET_MOVED,
                    "The wallet of " + cells(money.forgottenCells()) + " is not known any more: it was "
                            + money(money.forgotten()) + "."));
        }
    }

    private static void add(List<AgendaItem> items, AgendaTopic topic, String what, String then, String now) {
        if (!Objects.equals(then, now)) {
            items.add(ReviewAgenda.item(topic, what + " moved from " + then + " to " + now + "."));
        }
    }

    private static String cells(int count) {
        return count == 1 ? "1 cell" : count + " cells";
    }

    /** To a tenth of a percent; what does not show there did not move. */
    private static String percent(@Nullable Double share) {
        return share == null ? "unknown" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String money(@Nullable Money amount) {
        return amount == null ? "unknown" : amount.currency() + " " + amount.amount();
    }
}
