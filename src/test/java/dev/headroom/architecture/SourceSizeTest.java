package dev.headroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps files and lines short enough to read, and every package introduced by a sentence. */
class SourceSizeTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_LINE = 120;

    @Test
    void filesAreShort() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            int lines = Files.readAllLines(source).size();
            if (lines > LONGEST_FILE) {
                found.add(source + " has " + lines + " lines: split what it does");
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void linesFitAScreen() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            List<String> lines = Files.readAllLines(source);
            for (int index = 0; index < lines.size(); index++) {
                if (lines.get(index).length() > LONGEST_LINE
                        && !lines.get(index).startsWith("import ")) {
                    found.add(source + ":" + (index + 1) + " is longer than " + LONGEST_LINE + ": break the line");
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPackageIsIntroduced() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            Path introduction = source.resolveSibling("package-info.java");
            if (!Files.exists(introduction)) {
                found.add(source.getParent() + " has no package-info.java: say in one sentence what it is for");
            } else if (!Files.readString(introduction).contains("@NullMarked")) {
                found.add(introduction + " lacks @NullMarked");
            }
        }
        assertThat(found.stream().distinct()).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
