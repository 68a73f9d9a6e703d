package dev.headroom.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the clients, as they are promised to run. */
public final class Operation {

    private static final Path FOLDER = Path.of("graphql-schema/operations");

    private Operation() {}

    /** The text of an operation, such as {@code web/WalletShare}. */
    public static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Path> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(path -> path.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
