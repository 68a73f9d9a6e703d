package dev.headroom.accountplan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.money.Decimal;
import io.smallrye.graphql.json.JsonBCreator;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The binding tells absent from null in the items of a list as well; the engine binds inputs in the same way. */
class PlanInputTest {

    @Test
    void absentAndNullDifferInTheItemsOfAList() {
        AccountPlanInput.Change change = JsonBCreator.getJsonB().fromJson("""
                        {"id": "x", "expectedVersion": 1, "strategy": null, "putMeasures": [
                          {"id": "a", "baseline": "0.25", "target": null, "dueOn": "2026-12-31", "unit": null}],
                         "putActions": [{"id": "b", "aim": {"contact": "c"}}, null],
                         "putRisks": [{"id": "r", "likelihood": "HIGH"}]}
                        """, AccountPlanInput.Change.class);
        assertThat(change.strategy).isEmpty();
        assertThat(change.title).isNull();
        PlanItemInput.PutMeasure measure = requireNonNull(change.putMeasures).get(0);
        assertThat(measure.baseline).contains(new Decimal("0.25"));
        assertThat(measure.target).isEqualTo(Optional.empty());
        assertThat(measure.dueOn).contains(LocalDate.parse("2026-12-31"));
        assertThat(measure.unit).isEqualTo(Optional.empty());
        assertThat(measure.offering).isNull();
        assertThat(change.putActions).hasSize(2).element(1).isNull();
        PlanItemInput.Aim aim = requireNonNull(requireNonNull(change.putActions).get(0).aim);
        assertThat(aim.contact).isEqualTo("c");
        assertThat(aim.unit).isNull();
        assertThat(requireNonNull(change.putRisks).get(0).likelihood).contains(RiskLevel.HIGH);
    }
}
