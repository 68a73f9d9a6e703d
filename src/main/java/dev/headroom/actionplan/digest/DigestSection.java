package dev.headroom.actionplan.digest;

import java.util.List;

/**
 * One kind of thing to say.
 *
 * @param title says what the lines have in common
 * @param pressing how the subject says the first of them
 * @param lines one each, as plain text
 * @param left how many more there are
 * @param reason whether they are a reason to write, and not only worth saying when there is one
 */
public record DigestSection(String title, String pressing, List<String> lines, int left, boolean reason) {

    public DigestSection {
        lines = List.copyOf(lines);
    }

    static DigestSection of(String title, String pressing, List<String> all, int most, boolean reason) {
        List<String> lines = all.stream().limit(most).toList();
        return new DigestSection(title, pressing, lines, all.size() - lines.size(), reason && !all.isEmpty());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
