package dev.headroom.platform.secrets;

import dev.headroom.platform.startup.StartOrder;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs what goes out and must come back unchanged. Every purpose gets a key of its own, derived from the one secret,
 * so that a signature made for one can't be used for another.
 */
@ApplicationScoped
public class Secrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;

    private final byte[] secret;

    Secrets(@ConfigProperty(name = "headroom.secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new ConfigurationException("HEADROOM_SECRET (headroom.secret) has fewer than " + SHORTEST_SECRET
                    + " characters: set a long random text.");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Has a secret that is too short stop the start, and not the first request that needs it. */
    void check(@Observes @Priority(StartOrder.CHECKS) StartupEvent event) {}

    /** The signature of the parts, each with its length before it, so that moving a border between them changes it. */
    public byte[] sign(String purpose, byte[]... parts) {
        byte[] key = mac(secret).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        Mac mac = mac(key);
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
