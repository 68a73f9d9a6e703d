package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.extraction.wording.Word;
import dev.headroom.meeting.extraction.wording.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is meant by a name said aloud: somebody whose first or last name it is, and nobody else's. */
final class People {

    private static final int SHORTEST_NAME = 2;

    private final Map<String, Attendee> byName = new HashMap<>();
    private final Map<UUID, Attendee> byId = new HashMap<>();

    People(List<Attendee> attendees) {
        Set<String> shared = new HashSet<>();
        for (Attendee attendee : attendees) {
            byId.put(attendee.uuid(), attendee);
            for (String name : names(attendee)) {
                if (byName.putIfAbsent(name, attendee) != null) {
                    shared.add(name);
                }
            }
        }
        shared.forEach(byName::remove);
    }

    /** The words of a name, without the company that some write into it: "Felix (Geth)", "Ann Lee | Acme". */
    private static Set<String> names(Attendee attendee) {
        Words words = Words.of(attendee.name().replaceAll("[(|].*", ""));
        Set<String> names = new HashSet<>();
        for (int index = 0; index < words.size(); index++) {
            if (words.at(index).text().length() >= SHORTEST_NAME) {
                names.add(words.at(index).text());
            }
        }
        return names;
    }

    Optional<Attendee> named(Word word) {
        return word.capital() ? any(word.text()) : Optional.empty();
    }

    /** However it is written: for lines that begin with a name. */
    Optional<Attendee> any(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Attendee> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }
}
