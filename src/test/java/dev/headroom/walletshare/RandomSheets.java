package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Accounts of any shape: random trees, spend, estimates and claims. The same seed gives the same account. */
final class RandomSheets {

    private final Random random;
    private final Sheet sheet = new Sheet();

    private RandomSheets(long seed) {
        random = new Random(seed);
    }

    /** Accounts up to the given size; jqwik shrinks the size before it gives up. */
    static Arbitrary<Sheet> any() {
        return Arbitraries.integers().between(1, 9).flatMap(size -> Arbitraries.longs()
                .map(seed -> of(seed, size, 1 + size / 2, size * 4)));
    }

    static Sheet of(long seed, int units, int offerings, int evidence) {
        return new RandomSheets(seed).made(units, offerings, evidence);
    }

    private Sheet made(int units, int offerings, int evidence) {
        List<String> unitNames = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            String parent = unitNames.isEmpty() || random.nextInt(3) == 0 ? null : anyOf(unitNames);
            LocalDate end = random.nextInt(8) == 0 ? LocalDate.of(2024, 6, 30) : null;
            sheet.unit("Unit " + i, parent, null, end);
            unitNames.add("Unit " + i);
        }
        List<String> offeringNames = new ArrayList<>();
        for (int i = 0; i < offerings; i++) {
            String parent = offeringNames.isEmpty() || random.nextInt(2) == 0 ? null : anyOf(offeringNames);
            sheet.offering("Offering " + i, parent);
            offeringNames.add("Offering " + i);
        }
        for (int i = 0; i < evidence; i++) {
            add(anyOf(unitNames), anyOf(offeringNames), i);
        }
        return sheet;
    }

    private void add(String unit, String offering, int number) {
        switch (random.nextInt(4)) {
            case 0 -> estimate(unit, offering, number);
            case 1 -> sheet.claim(unit, offering, anyOf(List.of(CellState.values())));
            default -> spend(unit, offering);
        }
    }

    private void spend(String unit, String offering) {
        boolean ours = random.nextInt(3) == 0;
        String vendor = ours ? Sheet.US : "Vendor " + random.nextInt(5);
        if (random.nextInt(8) == 0) {
            sheet.outlasting(unit, offering, vendor, random.nextBoolean() ? null : "12.34");
            return;
        }
        if (ours && random.nextBoolean()) {
            sheet.fromOurOwnSystem();
        }
        if (random.nextInt(6) == 0) {
            sheet.spend(unit, offering, vendor, null);
            return;
        }
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
        BigDecimal locked = random.nextBoolean() ? amount : BigDecimal.ZERO;
        sheet.spend(unit, offering, vendor, amount.toString(), locked.toString(), random.nextInt(5) == 0);
    }

    private void estimate(String unit, String offering, int number) {
        EstimateMethod method = anyOf(List.of(EstimateMethod.values()));
        int start = random.nextInt(3);
        Sheet.Entry entry = new Sheet.Entry(method)
                .named("entry " + number)
                .observed(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(600)).toString())
                .recorded("2025-11-01");
        if (random.nextInt(3) == 0) {
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300));
            entry.over(day.toString(), day.plusDays(random.nextInt(90)).toString());
        } else {
            entry.over(
                    LocalDate.of(2023 + start, 7, 1).toString(),
                    LocalDate.of(2025 + random.nextInt(2), 12, 31).toString());
        }
        if (number > 0 && random.nextInt(3) == 0) {
            entry.supersedes("entry " + random.nextInt(number));
        }
        if (method == EstimateMethod.WALLET_ALLOCATION_RULE) {
            entry.ranked("1.5", 3);
        } else {
            BigDecimal low = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
            BigDecimal mid = low.add(BigDecimal.valueOf(random.nextInt(100_000), 2));
            BigDecimal high = mid.add(BigDecimal.valueOf(random.nextInt(100_000), 2));
            entry.amounts(low.toString(), mid.toString(), high.toString());
        }
        sheet.estimate(unit, offering, entry);
    }

    private <E> E anyOf(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }
}
