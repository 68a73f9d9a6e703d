package dev.headroom.platform.startup;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.stream.Stream;

/**
 * The operator's own issuer of tokens on embedded stores. The built-in one is off beside it, because its tokens would
 * be refused.
 */
final class ExternalIssuer {

    /** What follows from the keys made at the first start, and is of no use with somebody else's. */
    private static final String BUILT_IN = "headroom.issuer.";

    private static final List<String> KEYS = List.of("mp.jwt.verify.publickey.location", "mp.jwt.verify.publickey");
    private static final List<String> NAMES = List.of("mp.jwt.verify.issuer", "mp.jwt.verify.audiences");

    private ExternalIssuer() {}

    /** Refuses one that is named by halves: our own key beside a stranger's name would let nobody in. */
    static boolean isNamedIn(SmallRyeConfig config) {
        List<String> missing = missing(config);
        if (missing.size() > NAMES.size()) {
            return false;
        }
        if (!missing.isEmpty()) {
            throw new ConfigurationException("an issuer of tokens is configured by halves: set "
                    + ExternalStores.worded(missing)
                    + ", or none of the issuer's settings for the built-in one.");
        }
        return true;
    }

    /** A key, in one of its two forms, and both names. */
    static List<String> missing(SmallRyeConfig config) {
        boolean key = KEYS.stream().anyMatch(name -> ExternalStores.isSet(config, name));
        return Stream.concat(
                        key ? Stream.empty() : Stream.of(KEYS.get(0)),
                        NAMES.stream().filter(name -> !ExternalStores.isSet(config, name)))
                .toList();
    }

    static boolean leavesOut(String setting) {
        return setting.startsWith(BUILT_IN);
    }
}
