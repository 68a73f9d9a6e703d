package dev.headroom.platform.stores;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;

/**
 * The passwords of the embedded PostgreSQL: made at the first start and kept beside the data, so that another user of
 * the same machine cannot read the store through its port.
 */
record Passwords(String administrator, String owner, String application) {

    private static final String FILE = "passwords.properties";
    private static final int BYTES = 24;

    static Passwords in(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (Files.notExists(file)) {
            generate().writeTo(file);
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Passwords(
                value(properties, "administrator"), value(properties, "owner"), value(properties, "application"));
    }

    private static String value(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key), () -> FILE + " misses " + key);
    }

    static Passwords generate() {
        return new Passwords(random(), random(), random());
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whole or not at all: a process killed while writing must not leave half a file that locks everybody out. */
    private void writeTo(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("administrator", administrator);
        properties.setProperty("owner", owner);
        properties.setProperty("application", application);
        Path draft = OwnerOnly.file(file.resolveSibling(FILE + ".new"));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, "Made at the first start; without it the data beside it cannot be opened");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
