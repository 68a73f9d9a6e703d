package dev.headroom.platform.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * What a start without configuration signs with: the secret behind cursors and the key pair of the built-in token
 * issuer. Made at the first start, so that no two installations share them.
 */
record LocalKeys(Path directory) {

    private static final String SECRET = "secret.txt";
    private static final String PRIVATE_KEY = "issuer-private.pem";
    private static final String PUBLIC_KEY = "issuer-public.pem";

    private static final int KEY_BITS = 2048;
    private static final int PEM_LINE = 64;

    static LocalKeys in(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            // Whole or not at all: of a first start that was killed only the draft stays.
            Path draft = directory.resolveSibling(directory.getFileName() + ".new");
            FileUtils.deleteDirectory(draft.toFile());
            new LocalKeys(OwnerOnly.directory(draft)).make();
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new LocalKeys(directory);
    }

    private void make() throws IOException {
        KeyPair pair = keyPair();
        write(SECRET, Passwords.random());
        write(PRIVATE_KEY, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        write(PUBLIC_KEY, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(OwnerOnly.file(directory.resolve(name)), content);
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has RSA", e);
        }
    }

    private static String pem(String label, byte[] key) {
        String text = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
    }

    Map<String, String> configuration() throws IOException {
        return Map.of(
                "headroom.secret", Files.readString(directory.resolve(SECRET)),
                "headroom.issuer.enabled", "true",
                "headroom.issuer.private-key-location", location(PRIVATE_KEY),
                "mp.jwt.verify.publickey.location", location(PUBLIC_KEY),
                "mp.jwt.verify.issuer", "urn:headroom:built-in-issuer",
                "mp.jwt.verify.audiences", "headroom",
                "headroom.demo.enabled", "true",
                "headroom.graphiql.enabled", "true");
    }

    private String location(String name) {
        return "file:" + directory.resolve(name).toAbsolutePath();
    }
}
