package dev.headroom.meeting.transcript;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.http.FormBody;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Receives the file of an upload, as the body itself or as the part {@code file} of a form, within a limit. */
final class TranscriptBody {

    /** All fields of a form beside its file. */
    private static final int LARGEST_TEXT = 4 * 1024;

    private static final Set<String> KINDS = Set.of(
            "text/vtt",
            "text/plain",
            "text/srt",
            "application/x-subrip",
            "application/json",
            "application/octet-stream",
            "multipart/form-data");

    private TranscriptBody() {}

    /** Why the body of a request can't be taken, told by its headers; empty when it can. */
    static Optional<String> refusal(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            return Optional.of("The body is sent with a content encoding: send the file as it is.");
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !KINDS.contains(kind(type))) {
            return Optional.of("The body is no transcript: send text/vtt, application/x-subrip, text/plain,"
                    + " application/json, or multipart/form-data with the part \"file\".");
        }
        return Optional.empty();
    }

    private static String kind(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The file, once it is there whole. The request is paused and its headers are not refused. */
    static Uni<byte[]> read(RoutingContext context, long largest) {
        HttpServerRequest request = context.request();
        if (isLonger(request.getHeader(HttpHeaders.CONTENT_LENGTH), largest + LARGEST_TEXT)) {
            return Uni.createFrom().failure(tooLarge(largest));
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && kind(type).equals("multipart/form-data")
                ? part(context, largest)
                : whole(request, largest);
    }

    private static boolean isLonger(@Nullable String length, long most) {
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most;
    }

    private static Uni<byte[]> part(RoutingContext context, long largest) {
        return FormBody.read(context, LARGEST_TEXT, largest)
                .map(form -> {
                    FormBody.PostedFile file = form.file();
                    if (file == null) {
                        throw new BadInput(
                                "The form has no part \"file\" with a file name and content: send one.", "file");
                    }
                    return file.content();
                })
                .onFailure(LimitExceeded.class)
                .transform(over -> tooLarge(largest));
    }

    private static Uni<byte[]> whole(HttpServerRequest request, long largest) {
        return Uni.createFrom().emitter(emitter -> {
            Buffer content = Buffer.buffer();
            request.exceptionHandler(emitter::fail);
            request.handler(chunk -> {
                if (content.length() + chunk.length() > largest) {
                    request.handler(null);
                    emitter.fail(tooLarge(largest));
                } else {
                    content.appendBuffer(chunk);
                }
            });
            request.endHandler(ended -> emitter.complete(content.getBytes()));
            request.resume();
        });
    }

    private static LimitExceeded tooLarge(long largest) {
        return new LimitExceeded(
                "The file is larger than " + largest + " bytes: send the transcript alone, or in parts.", "file");
    }
}
