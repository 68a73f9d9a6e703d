package dev.headroom.platform.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories nobody but the user of this process can read. */
final class OwnerOnly {

    private OwnerOnly() {}

    static Path directory(Path directory) throws IOException {
        Files.createDirectories(directory);
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    /** A new empty file: the permissions are there before the first byte is. */
    static Path file(Path file) throws IOException {
        Files.deleteIfExists(file);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return Files.createFile(file, ownerOnly);
    }
}
