package dev.headroom.meeting.privacy;

import dev.headroom.meeting.PersonSelector;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is being taken out of what came of meetings. It knows who that is only until it is done, so that a
 * process that dies half way leaves what the next one needs, and the end leaves nothing.
 */
@Description("That somebody is being taken out of what came of meetings. Whom, it tells nobody.")
public record MeetingErasure(
        @Ignore UUID uuid,

        @Ignore @Nullable PersonSelector person,

        @NonNull @Description("How far it is.") ErasureState state,

        @NonNull @Description("When it was asked for.") OffsetDateTime askedAt,

        @NonNull @Description("Who asked for it, by name.") String askedBy,

        @Description("When all was done; null while it goes on, by itself.") @Nullable
        OffsetDateTime doneAt,

        @NonNull
        @Description(
                "How many documents of each kind were changed so far, at most 20 kinds. What a process changed just"
                        + " before it died is not counted.")
        List<@NonNull ErasureCount> counts,

        @NonNull @Description("Counts accepted changes, from 1.")
        Integer version)
        implements Node {

    public static final String TYPE = "MeetingErasure";

    public MeetingErasure {
        counts = List.copyOf(counts);
    }

    static MeetingErasure begin(UUID uuid, PersonSelector person, String by, OffsetDateTime at) {
        return new MeetingErasure(uuid, person, ErasureState.RUNNING, at, by, null, List.of(), 1);
    }

    boolean isDone() {
        return state == ErasureState.DONE;
    }

    PersonSelector wanted() {
        return Objects.requireNonNull(person, "what is done looks for nobody");
    }

    MeetingErasure counted(Map<String, Integer> changed) {
        Map<String, Integer> all = Stream.concat(
                        counts.stream().map(count -> Map.entry(count.documents(), count.changed())),
                        changed.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
        return new MeetingErasure(uuid, person, state, askedAt, askedBy, doneAt, counts(all), version + 1);
    }

    private static List<ErasureCount> counts(Map<String, Integer> all) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new ErasureCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Nothing tells any more who it was. */
    MeetingErasure done(OffsetDateTime at) {
        return new MeetingErasure(uuid, null, ErasureState.DONE, askedAt, askedBy, at, counts, version + 1);
    }

    @Id
    @NonNull
    @Override
    @Description("Its global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
