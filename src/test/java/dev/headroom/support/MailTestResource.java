package dev.headroom.support;

import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every {@code @QuarkusTest} a mail server, which tests read through {@link TestMailServer#get()}. */
public final class MailTestResource implements QuarkusTestResourceLifecycleManager {

    private static volatile @Nullable TestMailServer server;

    static TestMailServer server() {
        TestMailServer started = server;
        if (started == null) {
            throw new IllegalStateException("the mail server of the tests has not started");
        }
        return started;
    }

    @Override
    public Map<String, String> start() {
        int port = freePort();
        TestMailServer started = new TestMailServer(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        server = started;
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                Integer.toString(port),
                "quarkus.mailer.start-tls",
                "DISABLED",
                "quarkus.mailer.from",
                "Headroom <noreply@headroom.example>",
                "headroom.base-url",
                "https://headroom.example");
    }

    /** A port of its own, that stays the same while a test has the server down. */
    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        TestMailServer started = server;
        if (started != null) {
            started.stop();
        }
    }
}
