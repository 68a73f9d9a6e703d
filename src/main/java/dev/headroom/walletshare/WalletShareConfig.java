package dev.headroom.walletshare;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The judgements in the wallet arithmetic that an operator may change. */
@ConfigMapping(prefix = "headroom.wallet-share")
public interface WalletShareConfig {

    /**
     * By method, such as {@code headroom.wallet-share.methods.REP_GUESS.half-life-days}; the rest keeps its default.
     */
    Map<EstimateMethod, Method> methods();

    /** How near to us a cell is; a weight from 0 to 1 for each. */
    Reach reach();

    /** How many units times offerings one map may have: 500 units × 100 offerings, more than anybody reads. */
    @WithDefault("50000")
    int mostCells();

    /** How many accounts one roll-up adds up: each is a map of its own to compute. */
    @WithDefault("500")
    int mostAccountsRolledUp();

    /** What replaces a method's defaults. */
    interface Method {

        /** 1 is preferred over 2, and so on. */
        OptionalInt precedence();

        /** The age at which confidence has halved and the estimate counts as stale. */
        OptionalInt halfLifeDays();

        /** How sure a fresh estimate is when whoever entered it did not say, 0 to 1. */
        OptionalDouble confidence();
    }

    /** What replaces the default weights. */
    interface Reach {

        /** We serve this unit already. */
        Optional<BigDecimal> sameUnit();

        /** We serve another unit of the account with this offering. */
        Optional<BigDecimal> sameOffering();

        /** We serve another unit of the account with something else. */
        Optional<BigDecimal> sameAccount();

        /** We serve nobody in the account. */
        Optional<BigDecimal> nowhere();
    }
}
