package dev.headroom.platform.outbound;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Which servers may be asked that others must not. */
@ConfigMapping(prefix = "headroom.outbound")
interface OutboundConfig {

    /**
     * Servers, as {@code host:port}, that may be asked although their addresses are not public, and without TLS: a
     * gateway of the operator's own, or a test's server. Nobody else is ever asked on such an address.
     */
    Optional<Set<String>> trusted();
}
