package dev.headroom.actionplan.guest.page;

/** The size of a file as people say it. */
public final class FileSize {

    private static final long KIB = 1024;

    private FileSize() {}

    public static String words(long bytes) {
        return bytes < KIB * KIB ? Math.max(1, bytes / KIB) + " kB" : bytes / (KIB * KIB) + " MB";
    }
}
