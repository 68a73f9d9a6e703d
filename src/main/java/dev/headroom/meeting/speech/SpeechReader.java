package dev.headroom.meeting.speech;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingLimits;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.meeting.transcript.Transcripts;
import dev.headroom.platform.batching.Workers;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures how meetings were spoken, on worker threads, for those who may see it. */
@ApplicationScoped
class SpeechReader {

    /** An hour of talk is some megabytes, so few are in memory together. */
    private static final int AT_ONCE = 4;

    private final Meetings meetings;
    private final Transcripts transcripts;
    private final List<OutcomeSource> outcomes;
    private final SpeechSights sights;
    private final Workers workers;
    private final Clock clock;

    SpeechReader(
            Meetings meetings,
            Transcripts transcripts,
            @All List<OutcomeSource> outcomes,
            SpeechSights sights,
            Workers workers,
            Clock clock) {
        this.meetings = meetings;
        this.transcripts = transcripts;
        this.outcomes = outcomes;
        this.sights = sights;
        this.workers = workers;
        this.clock = clock;
    }

    /** The numbers of each that the caller may see, in their order. */
    Uni<List<@Nullable SpeechFigures>> figures(Caller caller, List<MeetingSpeech> speeches) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return sights.of(caller, speeches).chain(found -> {
            Map<UUID, SpeechSight> open = new HashMap<>(found);
            open.values().removeIf(sight -> !sight.isOpenTo(caller, now));
            List<Meeting> meetings =
                    open.values().stream().map(SpeechSight::meeting).toList();
            return readings(caller.organization(), meetings).map(readings -> shown(speeches, readings));
        });
    }

    private static List<@Nullable SpeechFigures> shown(
            List<MeetingSpeech> speeches, Map<UUID, SpeechReading> readings) {
        List<@Nullable SpeechFigures> shown = new ArrayList<>();
        for (MeetingSpeech speech : speeches) {
            SpeechReading reading = readings.get(speech.uuid());
            shown.add(reading == null ? null : reading.figures(speech.kept()));
        }
        return shown;
    }

    /** What can be measured of each meeting and of the calls that were merged into it, whoever asks. */
    Uni<Map<UUID, SpeechReading>> readings(UUID organization, Collection<Meeting> of) {
        if (of.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Uni.combine()
                .all()
                .unis(transcripts.idsOf(organization, of), outcomes(organization, of))
                .asTuple()
                .chain(both -> readings(organization, of, both.getItem1(), both.getItem2()));
    }

    /** Meeting by meeting: of most of what is read only some numbers stay. */
    private Uni<Map<UUID, SpeechReading>> readings(
            UUID organization, Collection<Meeting> of, Map<UUID, List<UUID>> ids, Map<UUID, AgreedOutcome> outcomes) {
        return Multi.createFrom()
                .iterable(of)
                .onItem()
                .transformToUni(meeting -> transcripts
                        .documents()
                        .find(organization, ids.getOrDefault(meeting.uuid(), List.of()))
                        .chain(found ->
                                workers.compute(() -> SpeechReading.of(meeting, found, outcomes.get(meeting.uuid()))))
                        .map(reading -> Map.entry(meeting.uuid(), reading)))
                .merge(AT_ONCE)
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Uni<Map<UUID, AgreedOutcome>> outcomes(UUID organization, Collection<Meeting> of) {
        Uni<Map<UUID, AgreedOutcome>> all = Uni.createFrom().item(new HashMap<>());
        for (OutcomeSource source : outcomes) {
            all = all.chain(known -> source.outcomes(organization, of).map(more -> {
                known.putAll(more);
                return known;
            }));
        }
        return all;
    }

    /** The checks of the labels of each transcript, in their order. */
    Uni<List<@Nullable SpeakerCheck>> checks(Caller caller, List<Transcript> shown) {
        Set<UUID> ids = shown.stream().map(Transcript::meetingUuid).collect(Collectors.toSet());
        return meetings.find(caller, ids)
                .chain(found -> current(caller, found, MeetingLimits.MERGED))
                .chain(found -> workers.compute(() -> {
                    List<@Nullable SpeakerCheck> checks = new ArrayList<>();
                    for (Transcript transcript : shown) {
                        Meeting meeting = found.get(transcript.meetingUuid());
                        checks.add(meeting == null ? null : new SpeechSource(meeting).check(transcript));
                    }
                    return checks;
                }));
    }

    /** Instead of calls that were merged, the meetings that they are a part of now: those know who spoke. */
    private Uni<Map<UUID, Meeting>> current(Caller caller, Map<UUID, Meeting> found, int steps) {
        Set<UUID> into = found.values().stream()
                .map(Meeting::mergedIntoUuid)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (into.isEmpty() || steps == 0) {
            return Uni.createFrom().item(found);
        }
        return meetings.find(caller, into).chain(whole -> {
            Map<UUID, Meeting> next = new HashMap<>(found);
            next.replaceAll((id, meeting) -> whole.getOrDefault(meeting.mergedIntoUuid(), meeting));
            return next.equals(found) ? Uni.createFrom().item(next) : current(caller, next, steps - 1);
        });
    }
}
