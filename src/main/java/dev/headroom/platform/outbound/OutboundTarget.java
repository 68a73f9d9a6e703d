package dev.headroom.platform.outbound;

import dev.headroom.platform.outbound.OutboundFailure.Kind;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a request goes, once its address is found to be one that may be asked.
 *
 * @param trusted whether the operator named this very server, so that it need be neither public nor encrypted
 */
record OutboundTarget(URI uri, boolean tls, String host, int port, boolean trusted) {

    private static final Set<Integer> PORTS = Set.of(443, 8443);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    static OutboundTarget of(URI uri, List<String> hosts, Set<String> trusted) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if (host.isEmpty() || uri.getRawUserInfo() != null || (!tls && !"http".equalsIgnoreCase(uri.getScheme()))) {
            throw blocked("is not a plain https address");
        }
        int port = uri.getPort() == -1 ? (tls ? HTTPS : HTTP) : uri.getPort();
        boolean named = trusted.contains(host + ":" + port);
        if (!named && hosts.stream().noneMatch(known -> host.equals(known) || host.endsWith("." + known))) {
            throw blocked("is not of a host that is allowed");
        }
        if (!named && !tls) {
            throw blocked("is not encrypted (https)");
        }
        if (!named && !PORTS.contains(port)) {
            throw blocked("names another port than 443");
        }
        return new OutboundTarget(uri, tls, host, port, named);
    }

    /** The path and query, as they are sent. */
    String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    boolean isSameServer(OutboundTarget other) {
        return tls == other.tls && host.equals(other.host) && port == other.port;
    }

    static OutboundFailure blocked(String why) {
        return new OutboundFailure(Kind.BLOCKED, "The address " + why + ": it is not asked.");
    }
}
