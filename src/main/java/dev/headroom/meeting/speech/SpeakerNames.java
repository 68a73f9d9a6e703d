package dev.headroom.meeting.speech;

import dev.headroom.meeting.ShownName;
import dev.headroom.platform.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which label somebody means who says a name: by first or last name, if no other label shares it. A company written
 * behind a name is no part of it.
 */
final class SpeakerNames {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]+");

    /** What stands in labels and is nobody's name. */
    private static final Set<String> NO_NAMES = Set.of(
            "speaker",
            "guest",
            "user",
            "unknown",
            "meeting",
            "room",
            "conference",
            "host",
            "phone",
            "iphone",
            "ipad",
            "team",
            "everyone",
            "all",
            "you",
            "there",
            "mr",
            "mrs",
            "ms",
            "dr",
            "van",
            "von",
            "der",
            "de",
            "the");

    private final Map<String, Set<String>> labelsByName = new HashMap<>();

    /** Learns the names of labels: their own words, and those of the attendees they stand for. */
    static SpeakerNames of(Map<String, ? extends Collection<String>> namesByLabel) {
        SpeakerNames names = new SpeakerNames();
        namesByLabel.forEach((label, written) -> written.forEach(name -> names.learn(label, name)));
        return names;
    }

    private void learn(String label, String written) {
        List<String> words = words(String.join(" ", ShownName.words(written)));
        if (words.isEmpty()) {
            return;
        }
        for (String word : Set.copyOf(List.of(words.get(0), words.get(words.size() - 1)))) {
            labelsByName
                    .computeIfAbsent(Text.key(word), key -> new LinkedHashSet<>())
                    .add(label);
        }
    }

    private static List<String> words(String written) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(written);
        while (word.find()) {
            if (!NO_NAMES.contains(Text.key(word.group()))) {
                words.add(word.group());
            }
        }
        return words;
    }

    /** The only label with that name; empty for a name of several and for one of nobody. */
    Optional<String> labelOf(String name) {
        Set<String> labels = labelsByName.getOrDefault(Text.key(name), Set.of());
        return labels.size() == 1 ? labels.stream().findFirst() : Optional.empty();
    }
}
