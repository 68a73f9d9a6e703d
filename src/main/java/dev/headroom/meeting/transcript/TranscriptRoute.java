package dev.headroom.meeting.transcript;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.token.Authentication;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.transcript.TranscriptIntake.Taken;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.errors.Unavailable;
import dev.headroom.platform.http.FormBody;
import dev.headroom.platform.http.JsonAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /import/transcript?meeting=<id>} takes a transcript in; {@code GET /transcripts/<id>/raw} hands its file
 * out as it came.
 *
 * <pre>curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: text/vtt" --data-binary @meeting.vtt
 * "$HOST/import/transcript?meeting=$ID&amp;recordingStartedAt=2026-03-11T10:02:00-05:00"</pre>
 *
 * <p>Answers 201 with the transcript's id, or 200 when the meeting has the same file already; then another
 * {@code recordingStartedAt} corrects the one that was told. The form of the file is
 * told by its content.
 */
@ApplicationScoped
class TranscriptRoute {

    /** After authentication, and before the server's general limit on bodies: this route has its own. */
    private static final int BEFORE_BODY_LIMIT = -100;

    private final Authentication authentication;
    private final Meetings meetings;
    private final Transcripts transcripts;
    private final TranscriptFiles files;
    private final TranscriptIntake intake;
    private final TranscriptUploads uploads;
    private final TranscriptConfig config;
    private final Clock clock;

    TranscriptRoute(
            Authentication authentication,
            Meetings meetings,
            Transcripts transcripts,
            TranscriptFiles files,
            TranscriptIntake intake,
            TranscriptUploads uploads,
            TranscriptConfig config,
            Clock clock) {
        this.authentication = authentication;
        this.meetings = meetings;
        this.transcripts = transcripts;
        this.files = files;
        this.intake = intake;
        this.uploads = uploads;
        this.config = config;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.POST, "/import/transcript")
                .order(BEFORE_BODY_LIMIT)
                .handler(authentication)
                .handler(this::takeIn);
        router.route(HttpMethod.GET, "/transcripts/:transcript/raw")
                .handler(authentication)
                .handler(this::handOut);
    }

    private void takeIn(RoutingContext context) {
        context.request().pause();
        Optional<String> unfit = TranscriptBody.refusal(context.request());
        if (unfit.isPresent()) {
            JsonAnswer.refuse(context, 415, "BAD_USER_INPUT", unfit.get());
            FormBody.drain(context);
            return;
        }
        Caller caller = CurrentCaller.of(context);
        // Documents are found on threads of their own; the request is read where it came in.
        Context own = context.vertx().getOrCreateContext();
        Uni.createFrom()
                .deferred(() -> meetings.require(caller, MeetingPermissions.WRITE, meetingId(context), "meeting"))
                .emitOn(command -> own.runOnContext(ignored -> command.run()))
                .chain(meeting -> take(context, caller, meeting))
                .subscribe()
                .with(taken -> answer(context, taken), failure -> refuse(context, failure));
    }

    private static String meetingId(RoutingContext context) {
        String id = context.request().getParam("meeting", "");
        if (id.isBlank()) {
            throw new BadInput("Say which meeting it is of: send ?meeting= with its global id.", "meeting");
        }
        return id;
    }

    private Uni<Taken> take(RoutingContext context, Caller caller, Meeting meeting) {
        OffsetDateTime startedAt = startedAt(context.request().getParam("recordingStartedAt"));
        return uploads.within(caller.organization(), () -> receive(context)
                .chain(bytes -> intake.take(caller.author(), meeting, bytes, TranscriptSource.UPLOAD, startedAt)));
    }

    private @Nullable OffsetDateTime startedAt(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            // A plus in an address is a space to those who forget to encode it.
            OffsetDateTime time = OffsetDateTime.parse(text.strip().replace(' ', '+'));
            if (time.getYear() >= 2000
                    && time.isBefore(OffsetDateTime.now(clock).plusDays(1))) {
                return time;
            }
        } catch (DateTimeException e) {
            // Refused below, in one sentence.
        }
        throw new BadInput(
                "The parameter recordingStartedAt is no time in the past with an offset:"
                        + " write it as 2026-03-11T10:02:00-05:00.",
                "recordingStartedAt");
    }

    /** Reads the file, unless it comes too slowly. */
    private Uni<byte[]> receive(RoutingContext context) {
        return TranscriptBody.read(context, config.largestFile().asLongValue())
                .ifNoItem()
                .after(config.patience())
                .failWith(() -> new Unavailable("The file comes too slowly: send it again over a better network."));
    }

    private static void answer(RoutingContext context, Taken taken) {
        Transcript transcript = taken.transcript();
        JsonAnswer.send(
                context,
                taken.fresh() ? 201 : 200,
                new JsonObject()
                        .put("id", transcript.getId())
                        .put("dialect", transcript.dialect().name())
                        .put("segments", transcript.segments().size())
                        .put("cues", transcript.cues())
                        .put("skipped", transcript.skippedCues())
                        .put("backward", transcript.backwardCues())
                        .put("sha256", transcript.sha256()));
    }

    private void handOut(RoutingContext context) {
        Uni.createFrom()
                .deferred(() -> raw(CurrentCaller.of(context), context.pathParam("transcript")))
                .subscribe()
                .with(file -> send(context, file), failure -> JsonAnswer.refuse(context, failure));
    }

    private record RawFile(UUID id, byte[] content) {}

    private Uni<RawFile> raw(Caller caller, String text) {
        if (caller.isApplication()) {
            throw new Forbidden("Raw transcripts are for members: read the segments instead.");
        }
        UUID id = Transcripts.uuid(text);
        return transcripts
                .find(caller, MeetingPermissions.READ, id)
                .map(found -> found.orElseThrow(TranscriptRoute::unknownFile))
                .chain(transcript -> files.content(caller.organization(), transcript.uuid()))
                .map(content -> new RawFile(id, content.orElseThrow(TranscriptRoute::unknownFile)));
    }

    /** In a way that no browser shows or runs it, whatever is in it. */
    private static void send(RoutingContext context, RawFile file) {
        context.response()
                .putHeader("Content-Type", "text/plain")
                .putHeader("Content-Disposition", "attachment; filename=\"transcript-" + file.id() + ".txt\"")
                .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(file.content()));
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        if (context.response().closed()) {
            return;
        }
        JsonAnswer.refuse(context, failure);
        FormBody.drain(context);
    }

    private static NotFound unknownFile() {
        return new NotFound("There is no such transcript, or its file is not kept any more, or you may not see it.");
    }
}
