package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The wallet allocation rule. */
class RankShareTest {

    private static RankShare share(String rank, int vendorCount) {
        return new RankShare(new BigDecimal(rank), vendorCount);
    }

    /** Of three vendors the ranks have (1 − r/4) × 2/3: a half, a third and a sixth. */
    @Test
    void threeVendorsShareAHalfAThirdAndASixth() {
        assertThat(share("1", 3).share()).isEqualByComparingTo("0.5");
        assertThat(share("2", 3).share().doubleValue()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(share("3", 3).share().doubleValue()).isCloseTo(1 / 6.0, within(1e-12));
    }

    @Test
    void onlyVendorHasTheWholeWallet() {
        assertThat(share("1", 1).share()).isEqualByComparingTo("1");
    }

    /** Two that tie for the first place of four have rank 1.5 each: (1 − 1.5/5) × 2/4 = 0.35. */
    @Test
    void tiesShareTheMeanRank() {
        assertThat(share("1.5", 4).share()).isEqualByComparingTo("0.35");
    }

    /** The second of three has a third: 100,000.01 is a third of 300,000.03. */
    @Test
    void walletIsOursDividedByTheExactShare() {
        assertThat(share("2", 3).wallet(new BigDecimal("100000.01"), 2)).isEqualByComparingTo("300000.03");
    }

    @Property
    void sharesOfAllRanksAddUpToOne(@ForAll @IntRange(min = 1, max = 200) int vendorCount) {
        double sum = IntStream.rangeClosed(1, vendorCount)
                .mapToDouble(rank ->
                        share(Integer.toString(rank), vendorCount).share().doubleValue())
                .sum();
        assertThat(sum).isCloseTo(1.0, within(1e-9));
    }

    @Property
    void shareOfTheWalletGivesOursBack(
            @ForAll @IntRange(min = 1, max = 50) int vendorCount, @ForAll @IntRange(min = 1, max = 99) int doubled) {
        BigDecimal rank = BigDecimal.valueOf(Math.min(Math.max(2, doubled), 2 * vendorCount))
                .divide(new BigDecimal(2));
        RankShare rule = new RankShare(rank, vendorCount);
        BigDecimal ours = new BigDecimal("123456.78");
        assertThat(rule.wallet(ours, 2).multiply(rule.share()).doubleValue()).isCloseTo(123456.78, within(0.006));
    }
}
