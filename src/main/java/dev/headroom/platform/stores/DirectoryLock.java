package dev.headroom.platform.stores;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes one process the only one on a data directory; the system takes the lock back however the process ends. */
final class DirectoryLock implements AutoCloseable {

    private static final int LONGEST_PID = 20;

    private final FileChannel file;

    private DirectoryLock(FileChannel file) {
        this.file = file;
    }

    static DirectoryLock on(Path directory) throws IOException {
        FileChannel file = FileChannel.open(
                directory.resolve("process.pid"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            if (file.tryLock() == null) {
                throw inUse(directory, "process " + read(file));
            }
            file.truncate(0);
            file.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new DirectoryLock(file);
        } catch (OverlappingFileLockException e) {
            // Closing the file here would give back the lock this process holds: that is how POSIX locks work.
            throw inUse(directory, "this process");
        }
    }

    private static String read(FileChannel file) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(LONGEST_PID);
        file.read(pid, 0);
        file.close();
        return StandardCharsets.US_ASCII.decode(pid.flip()).toString();
    }

    private static StoresFailure inUse(Path directory, String owner) {
        return new StoresFailure("The data directory " + directory + " is in use by " + owner
                + ": stop it first, or set HEADROOM_DATA_DIRECTORY to another directory.");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
