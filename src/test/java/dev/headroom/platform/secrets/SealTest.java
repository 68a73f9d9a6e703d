package dev.headroom.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is sealed is read again with the same secret, for the same purpose and at the same place only. */
class SealTest {

    private static final byte[] PLAIN = bytes("what people said");
    private static final byte[] PLACE = bytes("row 1");

    private final Seal seal = new Seal(new Secrets("a secret of the tests with 32 characters"));

    @Test
    void sealedBytesComeBackWholeAndLookLikeNothing() {
        byte[] sealed = seal.close("notes", PLACE, PLAIN);

        assertThat(seal.open("notes", PLACE, sealed)).contains(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("people");
        assertThat(seal.close("notes", PLACE, PLAIN)).isNotEqualTo(sealed);
    }

    @Test
    void anotherSecretPurposePlaceOrByteOpensNothing() {
        byte[] sealed = seal.close("notes", PLACE, PLAIN);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThat(new Seal(new Secrets("another secret of the tests, also long")).open("notes", PLACE, sealed))
                .isEmpty();
        assertThat(seal.open("tokens", PLACE, sealed)).isEmpty();
        assertThat(seal.open("notes", bytes("row 2"), sealed)).isEmpty();
        assertThat(seal.open("notes", PLACE, changed)).isEmpty();
        assertThat(seal.open("notes", PLACE, new byte[5])).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
