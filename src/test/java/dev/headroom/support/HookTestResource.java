package dev.headroom.support;

import dev.headroom.access.people.DemoPeople;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Gives the demo's organization its apps at Zoom and Microsoft, for every {@code @QuarkusTest}. Their servers are at
 * {@link #provider()}, where a test that needs them starts a stub: it is trusted by name, because no address of this
 * machine is public. No worker runs unless a test has it run.
 */
public final class HookTestResource implements QuarkusTestResourceLifecycleManager {

    public static final String ZOOM_SECRET = "zoom secret of the tests";
    public static final String CLIENT_STATE = "client state of the tests";
    public static final int LARGEST_EVENT = 64 * 1024;
    public static final int LARGEST_TRANSCRIPT = 100 * 1024;

    private static final String TRUSTED = "headroom.outbound.trusted";

    /** The address of the stub, without the scheme. */
    public static String provider() {
        return Tokens.setting(TRUSTED);
    }

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                Map.entry(TRUSTED, "127.0.0.1:" + freePort()),
                Map.entry("headroom.zoom.demo.organization", DemoPeople.ORGANIZATION.toString()),
                Map.entry("headroom.zoom.demo.secret-token", ZOOM_SECRET),
                Map.entry("headroom.graph.demo.organization", DemoPeople.ORGANIZATION.toString()),
                Map.entry("headroom.graph.demo.client-state", CLIENT_STATE),
                Map.entry("headroom.graph.demo.client-id", "client"),
                Map.entry("headroom.graph.demo.client-secret", "client secret of the tests"),
                Map.entry(
                        "headroom.graph.demo.token-url", "https://login.microsoftonline.com/tenant/oauth2/v2.0/token"),
                Map.entry("headroom.hooks.largest-event", Integer.toString(LARGEST_EVENT)),
                Map.entry("headroom.hooks.largest-transcript", Integer.toString(LARGEST_TRANSCRIPT)),
                Map.entry("headroom.hooks.patience", "2s"),
                Map.entry("headroom.hooks.deadline", "6s"),
                Map.entry("headroom.hooks.parallel", "0"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // There is nothing to stop: stubs end with their tests.
    }
}
