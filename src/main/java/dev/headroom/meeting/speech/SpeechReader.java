package dev.headroom.meeting.speech;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures how meetings were spoken, on worker threads, for those who may see it. */
@ApplicationScoped
class SpeechReader {

    private final Meetings meetings;
    private final Transcripts transcripts;
    private final List<OutcomeSource> outcomes;
    private final Workers workers;
    private final SpeechConfig config;
    private final Clock clock;

    SpeechReader(
            Meetings meetings,
            Transcripts transcripts,
            @All List<OutcomeSource> outcomes,
            Workers workers,
            SpeechConfig config,
            Clock clock) {
        this.meetings = meetings;
        this.transcripts = transcripts;
        this.outcomes = outcomes;
        this.workers = workers;
        this.config = config;
        this.clock = clock;
    }

    /** What belongs together for one answer: the meetings, all that was transcribed of them, and what came of them. */
    private record Material(
            Map<UUID, Meeting> meetings, Map<UUID, List<Transcript>> transcripts, Map<UUID, AgreedOutcome> outcomes) {

        Optional<SpeechFigures> figures(UUID id) {
            Meeting meeting = meetings.get(id);
            return meeting == null
                    ? Optional.empty()
                    : new SpeechSource(meeting).figures(transcripts.getOrDefault(id, List.of()), outcomes.get(id));
        }
    }

    /** From when on others than its owner see the numbers of a meeting, if they are not shared before. */
    OffsetDateTime opensAt(Meeting meeting) {
        return meeting.startsAt().plus(config.ownersAlone());
    }

    /** Of no meeting nobody sees anything: it may be that the caller does not see its account any more. */
    boolean isVisible(Caller caller, MeetingSpeech speech, @Nullable Meeting meeting) {
        return meeting != null
                && (isOwner(caller, meeting)
                        || speech.sharedAt() != null
                        || !opensAt(meeting).isAfter(OffsetDateTime.now(clock)));
    }

    private static boolean isOwner(Caller caller, Meeting meeting) {
        return !caller.isApplication() && caller.id().equals(meeting.ownerUuid());
    }

    /** The meetings of these, by id; whoever was shown them may see the meetings. */
    Uni<Map<UUID, Meeting>> meetings(Caller caller, List<MeetingSpeech> speeches) {
        return meetings.find(caller, speeches.stream().map(MeetingSpeech::uuid).collect(Collectors.toSet()));
    }

    /** The numbers of each that the caller may see, in their order. */
    Uni<List<@Nullable SpeechFigures>> figures(Caller caller, List<MeetingSpeech> speeches) {
        return meetings(caller, speeches).chain(found -> {
            List<MeetingSpeech> visible = speeches.stream()
                    .filter(speech -> isVisible(caller, speech, found.get(speech.uuid())))
                    .toList();
            Set<Meeting> open = visible.stream()
                    .filter(speech -> speech.kept() == null)
                    .map(speech -> Objects.requireNonNull(found.get(speech.uuid())))
                    .collect(Collectors.toSet());
            return figures(caller.organization(), open).map(measured -> shown(speeches, visible, measured));
        });
    }

    private static List<@Nullable SpeechFigures> shown(
            List<MeetingSpeech> all, List<MeetingSpeech> visible, Map<UUID, SpeechFigures> measured) {
        List<@Nullable SpeechFigures> shown = new ArrayList<>();
        for (MeetingSpeech speech : all) {
            shown.add(
                    !visible.contains(speech)
                            ? null
                            : speech.kept() != null ? speech.kept() : measured.get(speech.uuid()));
        }
        return shown;
    }

    /** The numbers of meetings, whoever asks. */
    Uni<Map<UUID, SpeechFigures>> figures(UUID organization, Collection<Meeting> of) {
        if (of.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Map<UUID, Meeting> byId = of.stream().collect(Collectors.toMap(Meeting::uuid, meeting -> meeting));
        return Uni.combine()
                .all()
                .unis(transcripts(organization, of), outcomes(organization, of))
                .asTuple()
                .chain(both -> workers.compute(() -> measured(new Material(byId, both.getItem1(), both.getItem2()))));
    }

    /** Those of each meeting and of the calls that were merged into it. */
    private Uni<Map<UUID, List<Transcript>>> transcripts(UUID organization, Collection<Meeting> of) {
        Map<UUID, List<Transcript>> all = new HashMap<>();
        return Multi.createFrom()
                .iterable(of)
                .onItem()
                .transformToUniAndConcatenate(meeting ->
                        transcripts.ofMeeting(organization, meeting).invoke(found -> all.put(meeting.uuid(), found)))
                .collect()
                .last()
                .replaceWith(all);
    }

    private static Map<UUID, SpeechFigures> measured(Material material) {
        Map<UUID, SpeechFigures> measured = new HashMap<>();
        material.meetings().keySet().forEach(id -> material.figures(id)
                .ifPresent(figures -> measured.put(id, figures)));
        return measured;
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
                .chain(found -> current(caller, found))
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
    private Uni<Map<UUID, Meeting>> current(Caller caller, Map<UUID, Meeting> found) {
        Set<UUID> into = found.values().stream()
                .map(Meeting::mergedIntoUuid)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (into.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        return meetings.find(caller, into).map(whole -> {
            Map<UUID, Meeting> current = new HashMap<>(found);
            current.replaceAll((id, meeting) -> whole.getOrDefault(meeting.mergedIntoUuid(), meeting));
            return current;
        });
    }
}
