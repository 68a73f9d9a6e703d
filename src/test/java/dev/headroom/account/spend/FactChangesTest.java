package dev.headroom.account.spend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.account.spend.FactVersion.Contract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What observations change, in order. */
class FactChangesTest {

    private static final UUID OFFERING = UUID.randomUUID();

    @Test
    void repeatedObservationChangesNothingAndADifferingOneReplaces() {
        FactVersion stored = version(1, "1.50", 7);
        FactChanges changes = FactChanges.byContract(List.of(stored));

        changes.observe(version(1, "1.5", 1));
        changes.observe(version(1, "2", 1));
        changes.observe(version(1, "2", 1));
        changes.observe(version(1, "3", 1));

        assertThat(changes.unchanged()).isEqualTo(2);
        assertThat(changes.added()).extracting(FactVersion::version).containsExactly(8, 9);
        assertThat(changes.added()).extracting(FactVersion::id).containsOnly(stored.id());
        assertThat(changes.replaced()).containsExactly(stored, changes.added().get(0));
    }

    @Test
    void referenceThatIsUniqueKeepsItsFactWhateverItsTitleAndEndsADouble() {
        FactVersion renamed = version(1, "5", 3);
        FactVersion earlier = new FactVersion(
                UUID.randomUUID(),
                1,
                new Contract(new UUID(0, 1), new UUID(0, 2), "R1", "Bins, as they were called", ""),
                OFFERING,
                BigDecimal.TEN,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                null);
        FactChanges once = FactChanges.byReference(List.of(earlier));
        once.observe(version(1, "10", 1));
        FactChanges twice = FactChanges.byReference(List.of(earlier, renamed));
        twice.observe(version(1, "5", 1));

        assertThat(once.replaced()).containsExactly(earlier);
        assertThat(once.added())
                .singleElement()
                .satisfies(fact -> assertThat(fact.id()).isEqualTo(earlier.id()))
                .satisfies(fact -> assertThat(fact.contract().title()).isEqualTo("Bins"));
        assertThat(twice.ended()).containsExactly(earlier);
        assertThat(twice.unchanged()).isOne();
        assertThat(twice.added()).isEmpty();
    }

    @Test
    void aFileThatSaysTwoThingsOfAContractWithoutAReferenceContradictsItself() {
        UUID january = UUID.randomUUID();
        UUID february = UUID.randomUUID();
        FactChanges changes = FactChanges.byContract(List.of(bill("10", january)));

        assertThat(changes.contradict(bill("11", february))).isFalse();
        assertThat(changes.contradict(bill("11", january))).isTrue();
        assertThat(changes.contradict(bill("10", january))).isFalse();
        changes.observe(bill("10", february));
        assertThat(changes.contradict(bill("11", february))).isTrue();
        assertThat(changes.contradict(version(1, "11", 1))).isFalse();
    }

    private static FactVersion bill(String amount, UUID job) {
        Contract contract = Contract.of(new UUID(0, 1), new UUID(0, 2), "", "Bins", LocalDate.EPOCH, LocalDate.EPOCH);
        return new FactVersion(
                UUID.randomUUID(),
                1,
                contract,
                OFFERING,
                new BigDecimal(amount),
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                job);
    }

    @Property(tries = 300)
    void cutsBetweenObservationsDoNotMatter(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 11) Integer> observations,
            @ForAll @IntRange(max = 20) int cut) {
        FactChanges whole = FactChanges.byContract(List.of());
        observations.forEach(observation -> whole.observe(observed(observation)));

        int at = Math.min(cut, observations.size());
        FactChanges first = FactChanges.byContract(List.of());
        observations.subList(0, at).forEach(observation -> first.observe(observed(observation)));
        FactChanges second = FactChanges.byContract(current(first).values());
        observations.subList(at, observations.size()).forEach(observation -> second.observe(observed(observation)));

        assertThat(first.unchanged() + second.unchanged()).isEqualTo(whole.unchanged());
        assertThat(first.added().size() + second.added().size())
                .isEqualTo(whole.added().size());
        assertThat(whole.added().size() + whole.unchanged()).isEqualTo(observations.size());
    }

    private static Map<Contract, FactVersion> current(FactChanges changes) {
        Map<Contract, FactVersion> current = new HashMap<>();
        changes.added().forEach(fact -> current.put(fact.contract(), fact));
        return current;
    }

    /** Three contracts with four amounts. */
    private static FactVersion observed(int observation) {
        return version(observation % 3, Integer.toString(observation / 3), 1);
    }

    private static Contract contract(int number) {
        return new Contract(new UUID(0, 1), new UUID(0, 2), "R" + number, "Bins", "");
    }

    private static FactVersion version(int contract, String amount, int version) {
        return new FactVersion(
                UUID.randomUUID(),
                version,
                contract(contract),
                OFFERING,
                new BigDecimal(amount),
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                null);
    }
}
