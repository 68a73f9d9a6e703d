package dev.headroom.meeting.transcript;

import dev.headroom.account.Account;
import dev.headroom.meeting.Meeting;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What was said or written in a meeting, as one file told it. A meeting may have several: two halves, a chat. */
@Description("What was said or written in a meeting, as one file told it. A meeting may have several: the two halves of"
        + " an interrupted call, the chat beside it.")
public record Transcript(
        @Ignore UUID uuid,

        @Ignore UUID accountUuid,

        @Ignore UUID meetingUuid,

        @NonNull @Description("The form it came in, and so what it can show.")
        TranscriptDialect dialect,

        @NonNull @Description("How it came in.") TranscriptSource source,

        @NonNull @Description("The SHA-256 of the file's bytes, in hexadecimal.")
        String sha256,

        @Description("How many bytes the file has.") int bytes,

        @Description(
                "The time of day that offset 0 of its segments stands for; null when neither the sender nor the file"
                        + " told.")
        @Nullable
        OffsetDateTime startsAt,

        @Ignore List<Segment> segments,

        @Description("How many cues the file has. Each is in a segment or skipped.")
        int cues,

        @Description("How many cues begin before the one before, or end before they begin. They are kept where they"
                + " stand.")
        int backwardCues,

        @Description("How many cues are in no segment.") int skippedCues,

        @NonNull @Description("Those of them that are named, at most 100, by line.")
        List<@NonNull SkippedCue> skipped,

        @NonNull
        @Description("Which labels of speakers a person exchanged, at most 20, the oldest first. The segments"
                + " keep the labels the file gave them.")
        List<@NonNull SpeakerSwap> swaps,

        @NonNull @Description("When it was stored.") OffsetDateTime storedAt,

        @NonNull @Description("Who sent it, as the change log names them.")
        String storedBy,

        @NonNull @Description("Counts accepted changes, from 1.")
        Integer version)
        implements Node {

    public static final String TYPE = "Transcript";

    public Transcript {
        segments = List.copyOf(segments);
        skipped = List.copyOf(skipped);
        swaps = List.copyOf(swaps);
    }

    /** What a file came to be, the first time. */
    static Transcript of(TranscriptFile file, ReadTranscript read, OffsetDateTime now) {
        return new Transcript(
                file.id(),
                file.account(),
                file.meeting(),
                read.dialect(),
                file.source(),
                file.sha256(),
                file.size(),
                Optional.ofNullable(file.startsAt()).orElse(read.startsAt()),
                read.segments(),
                read.cues(),
                read.backward(),
                read.skippedCount(),
                read.skipped(),
                List.of(),
                now,
                file.author().actor(),
                1);
    }

    /** Its next version, with other segments and exchanges of labels. */
    public Transcript with(List<Segment> changed, List<SpeakerSwap> exchanged) {
        return next(startsAt, changed, exchanged);
    }

    /** Its next version, when somebody told better when the recording began. */
    Transcript startingAt(OffsetDateTime time) {
        return next(time, segments, swaps);
    }

    private Transcript next(@Nullable OffsetDateTime begins, List<Segment> changed, List<SpeakerSwap> exchanged) {
        return new Transcript(
                uuid,
                accountUuid,
                meetingUuid,
                dialect,
                source,
                sha256,
                bytes,
                begins,
                changed,
                cues,
                backwardCues,
                skippedCues,
                skipped,
                exchanged,
                storedAt,
                storedBy,
                version + 1);
    }

    /** Whether it is known to begin at another moment than this one; nobody's word changes nothing. */
    boolean isToStartAt(@Nullable OffsetDateTime time) {
        return time != null && (startsAt == null || !time.isEqual(startsAt));
    }

    /** The labels of its speakers, in the order in which they first speak. */
    public List<String> labels() {
        return segments.stream()
                .map(Segment::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Who a segment is by, after all exchanges of labels. */
    public @Nullable String speaker(Segment segment) {
        return SpeakerSwap.labelOf(swaps, segment.speaker());
    }

    /**
     * How long after the beginning of the meeting offset 0 is; zero when nobody told when the recording began. Puts the
     * transcripts of one meeting beside each other.
     */
    public Duration offset(Meeting meeting) {
        return startsAt == null ? Duration.ZERO : Duration.between(meeting.startsAt(), startsAt);
    }

    @Id
    @NonNull
    @Override
    @Description("The transcript's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @NonNull
    @Description("The global id of the meeting it is of.")
    public String getMeetingId() {
        return GlobalId.of(Meeting.TYPE, meetingUuid);
    }

    @Id
    @NonNull
    @Description("The global id of the account the meeting was with.")
    public String getAccountId() {
        return GlobalId.of(Account.TYPE, accountUuid);
    }

    @NonNull
    @Description("How many segments it has.")
    public Integer getSegmentCount() {
        return segments.size();
    }

    @NonNull
    @Description("The address its file is handed out at, below the service's own, to members who may see the account"
            + " and send their bearer token; 404 once the organization's time for raw files is over.")
    public String getRawPath() {
        return "/transcripts/" + getId() + "/raw";
    }
}
