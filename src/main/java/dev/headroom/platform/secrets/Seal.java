package dev.headroom.platform.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be kept for a while and is nobody's to read: AES-256-GCM under a key of its own for every purpose,
 * derived from the service's one secret. What is sealed for one place is of no use in another.
 */
@ApplicationScoped
public class Seal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    Seal(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Seals bytes.
     *
     * @param place where they are kept, such as the table, the row and the column
     */
    public byte[] close(String purpose, byte[] place, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, place, nonce).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    /** The bytes; empty when they were sealed with another secret, for another place, or were changed. */
    public Optional<byte[]> open(String purpose, byte[] place, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, purpose, place, nonce)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] place, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        var key = new SecretKeySpec(secrets.sign("seal:" + purpose), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
