package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/** The low, likely and high value of a wallet. Each adds up on its own, so that parts and rest make the whole. */
record Amounts(BigDecimal low, BigDecimal mid, BigDecimal high) {

    static final Amounts ZERO = exactly(BigDecimal.ZERO);

    static Amounts exactly(BigDecimal amount) {
        return new Amounts(amount, amount, amount);
    }

    Amounts each(UnaryOperator<BigDecimal> change) {
        return new Amounts(change.apply(low), change.apply(mid), change.apply(high));
    }

    Amounts plus(Amounts other) {
        return new Amounts(low.add(other.low), mid.add(other.mid), high.add(other.high));
    }

    Amounts minus(Amounts other) {
        return new Amounts(low.subtract(other.low), mid.subtract(other.mid), high.subtract(other.high));
    }

    boolean isZero() {
        return low.signum() == 0 && mid.signum() == 0 && high.signum() == 0;
    }
}
