package dev.headroom.walletshare;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
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

    /** How near to us a cell is; a weight above 0 and up to 1 for each, with at most 4 decimals. */
    Reach reach();

    /** How many units times offerings one map may have: 500 units × 100 offerings, more than anybody reads. */
    @WithDefault("50000")
    @Positive
    int mostCells();

    /**
     * How many cells the maps of one request may have together: a cell takes some 1,000 bytes, and all are held until
     * the answer is written. One map of the largest size.
     */
    @WithDefault("50000")
    @Positive
    int mostCellsTogether();

    /**
     * How many cells may be read together as the figures that plans are laid over: some 300 bytes each, held until the
     * plans are computed.
     */
    @WithDefault("200000")
    @Positive
    int mostFigures();

    /** How many cells one request may add up: each map is let go once it is added, so this bounds the time it takes. */
    @WithDefault("1000000")
    @Positive
    int mostCellsRolledUp();

    /**
     * How many estimates the ledger holds for one account: a map reads all of its period at once, some 1,000 bytes
     * each.
     */
    @WithDefault("10000")
    @Positive
    int mostEstimates();

    /** How many accounts one roll-up adds up: each is a map of its own to compute. */
    @WithDefault("500")
    @Positive
    int mostAccountsRolledUp();

    /** What replaces a method's defaults. */
    interface Method {

        /** 1 is preferred over 2, and so on. */
        @Positive
        OptionalInt precedence();

        /** The age at which confidence has halved and the estimate counts as stale. */
        @Positive
        OptionalInt halfLifeDays();

        /** How sure a fresh estimate is when whoever entered it did not say, 0 to 1. */
        @DecimalMin("0")
        @DecimalMax("1")
        OptionalDouble confidence();
    }

    /** What replaces the default weights. */
    interface Reach {

        /** We serve this unit already. */
        Optional<@Positive @DecimalMax("1") BigDecimal> sameUnit();

        /** We serve another unit of the account with this offering. */
        Optional<@Positive @DecimalMax("1") BigDecimal> sameOffering();

        /** We serve another unit of the account with something else. */
        Optional<@Positive @DecimalMax("1") BigDecimal> sameAccount();

        /** We serve nobody in the account. */
        Optional<@Positive @DecimalMax("1") BigDecimal> nowhere();
    }
}
