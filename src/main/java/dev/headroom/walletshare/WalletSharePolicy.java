package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The judgements in the arithmetic: which evidence to prefer, how fast it ages, and how near to us a cell is. */
record WalletSharePolicy(Map<EstimateMethod, Method> methods, Reach reach) {

    WalletSharePolicy {
        for (EstimateMethod method : EstimateMethod.values()) {
            if (!methods.containsKey(method)) {
                throw new IllegalArgumentException("no settings for estimate method " + method);
            }
        }
        methods = Collections.unmodifiableMap(new EnumMap<>(methods));
    }

    /**
     * How one method is trusted.
     *
     * @param precedence 1 is preferred over 2, and so on
     * @param halfLifeDays the age at which confidence has halved and the estimate counts as stale
     * @param confidence how sure a fresh estimate is when whoever entered it did not say, 0 to 1
     */
    record Method(int precedence, int halfLifeDays, double confidence) {

        Method {
            if (halfLifeDays < 1) {
                throw new IllegalArgumentException("a half-life is at least one day");
            }
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence is from 0 to 1");
            }
        }
    }

    /**
     * How likely contestable headroom is to become ours, by whom we serve in the period.
     *
     * @param sameUnit we serve this unit already
     * @param sameOffering we serve another unit of the account with this offering
     * @param sameAccount we serve another unit of the account with something else
     * @param nowhere we serve nobody in the account
     */
    record Reach(BigDecimal sameUnit, BigDecimal sameOffering, BigDecimal sameAccount, BigDecimal nowhere) {

        Reach {
            for (BigDecimal weight : List.of(sameUnit, sameOffering, sameAccount, nowhere)) {
                if (weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0 || weight.scale() > 4) {
                    throw new IllegalArgumentException("a reach is above 0, at most 1, and has up to 4 decimals");
                }
            }
        }
    }

    Method method(EstimateMethod method) {
        Method settings = methods.get(method);
        if (settings == null) {
            throw new IllegalStateException("checked when made: " + method);
        }
        return settings;
    }

    static WalletSharePolicy defaults() {
        Map<EstimateMethod, Method> methods = new EnumMap<>(EstimateMethod.class);
        methods.put(EstimateMethod.CLIENT_STATED, new Method(1, 365, 0.9));
        methods.put(EstimateMethod.CONTRACT_REPORT, new Method(2, 365, 0.85));
        methods.put(EstimateMethod.PROCUREMENT_FACTS, new Method(3, 365, 0.75));
        methods.put(EstimateMethod.WALLET_ALLOCATION_RULE, new Method(4, 270, 0.5));
        methods.put(EstimateMethod.LOOK_ALIKE, new Method(5, 180, 0.4));
        methods.put(EstimateMethod.HEADCOUNT_PROXY, new Method(6, 180, 0.3));
        methods.put(EstimateMethod.REP_GUESS, new Method(7, 90, 0.2));
        var reach =
                new Reach(new BigDecimal("1.0"), new BigDecimal("0.6"), new BigDecimal("0.4"), new BigDecimal("0.2"));
        return new WalletSharePolicy(methods, reach);
    }

    /** The defaults with the operator's changes over them. */
    static WalletSharePolicy of(WalletShareConfig config) {
        WalletSharePolicy defaults = defaults();
        Map<EstimateMethod, Method> methods = new EnumMap<>(defaults.methods());
        config.methods().forEach((name, set) -> {
            Method method = defaults.method(name);
            methods.put(
                    name,
                    new Method(
                            set.precedence().orElse(method.precedence()),
                            set.halfLifeDays().orElse(method.halfLifeDays()),
                            set.confidence().orElse(method.confidence())));
        });
        Reach reach = defaults.reach();
        return new WalletSharePolicy(
                methods,
                new Reach(
                        config.reach().sameUnit().orElse(reach.sameUnit()),
                        config.reach().sameOffering().orElse(reach.sameOffering()),
                        config.reach().sameAccount().orElse(reach.sameAccount()),
                        config.reach().nowhere().orElse(reach.nowhere())));
    }
}
