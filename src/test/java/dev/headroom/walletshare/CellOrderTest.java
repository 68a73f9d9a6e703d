package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading cells in order, page by page. */
class CellOrderTest {

    private static ComputedMap map() {
        Sheet sheet = new Sheet()
                .unit("B~unit")
                .unit("A unit")
                .unit("C unit")
                .offering("One")
                .offering("Two");
        return sheet.spend("B~unit", "One", "Alpha", "100")
                .spend("A unit", "One", Sheet.US, "30")
                .spend("A unit", "One", "Alpha", "60")
                .spend("C unit", "One", Sheet.US, "300")
                .estimate("C unit", "One", EstimateMethod.CLIENT_STATED, "200")
                .map();
    }

    private static List<String> names(CellOrder order) {
        return order.sorted(map().cells(), null).stream()
                .limit(3)
                .map(cell -> cell.unit().name().substring(0, 1))
                .toList();
    }

    @Test
    void ordersSortByTheirValueAndPutUnknownLast() {
        assertThat(names(CellOrder.HEADROOM_DESC)).containsExactly("B", "A", "C");
        assertThat(names(CellOrder.WALLET_DESC)).containsExactly("C", "B", "A");
        assertThat(names(CellOrder.SHARE_ASC)).containsExactly("B", "A", "C");
        assertThat(names(CellOrder.CONTESTABLE_DESC)).containsExactly("B", "A", "C");
        assertThat(names(CellOrder.UNIT_ASC)).containsExactly("A", "A", "B");
    }

    @ParameterizedTest
    @EnumSource(CellOrder.class)
    void pagesGiveEachCellOnceInOrder(CellOrder order) {
        List<Cell> cells = map().cells();
        List<Cell> read = new ArrayList<>();
        CellKey after = null;
        for (List<Cell> rest = order.sorted(cells, null); !rest.isEmpty(); rest = order.sorted(cells, after)) {
            read.add(rest.get(0));
            after = CellKey.parse(order.key(rest.get(0)).text());
        }
        assertThat(read).containsExactlyElementsOf(order.sorted(cells, null)).hasSize(6);
        assertThat(read).isSortedAccordingTo(order.comparator());
    }

    @Test
    void textThatIsNoKeyIsRefused() {
        for (String text : List.of("", "x", "1~2~3~4", "1.5")) {
            assertThatThrownBy(() -> CellKey.parse(text)).isInstanceOf(BadInput.class);
        }
    }
}
