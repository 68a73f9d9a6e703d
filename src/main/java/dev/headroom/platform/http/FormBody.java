package dev.headroom.platform.http;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.LimitExceeded;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the form of a paused request into memory, within limits; for pages of ours and their uploads. */
public final class FormBody {

    /** How long a refused client may go on sending, so that it gets to read why. */
    private static final long LINGER_MILLIS = 5_000;

    private final int largestText;
    private final long largestFile;
    private final Buffer plain = Buffer.buffer();
    private final PostedParts parts = new PostedParts();
    private @Nullable MultipartReader multipart;
    private boolean over;

    private FormBody(int largestText, long largestFile) {
        this.largestText = largestText;
        this.largestFile = largestFile;
    }

    /** A file as it was sent, with the name its sender gave it. */
    public record PostedFile(String name, byte[] content) {}

    /** What was sent; a field may be there several times. */
    public record PostedForm(
            Map<String, List<String>> fields, @Nullable PostedFile file) {

        /** The first value; empty when there is none. */
        public String field(String name) {
            List<String> values = fields.getOrDefault(name, List.of());
            return values.isEmpty() ? "" : values.get(0);
        }
    }

    /**
     * Reads the form, then the request is at its end.
     *
     * @param largestText bytes of all its fields together
     * @param largestFile bytes of its one file; 0 for a form without
     */
    public static Uni<PostedForm> read(RoutingContext context, int largestText, long largestFile) {
        return Uni.createFrom()
                .emitter(emitter -> new FormBody(largestText, largestFile).receive(context.request(), emitter));
    }

    /** Reads on without keeping anything, or a refused client would see a broken connection instead of the answer. */
    public static void drain(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        request.handler(null).endHandler(null).exceptionHandler(late -> {}).resume();
        context.vertx().setTimer(LINGER_MILLIS, late -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }

    private void receive(HttpServerRequest request, UniEmitter<? super PostedForm> emitter) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String known = type == null ? "" : type;
        if (known.startsWith("multipart/form-data")) {
            multipart = MultipartReader.boundary(known)
                    .map(boundary -> new MultipartReader(boundary, parts))
                    .orElse(null);
        }
        if (multipart == null && !known.startsWith("application/x-www-form-urlencoded")) {
            emitter.fail(new BadInput("The form is sent in another way than the page does: open the page again."));
            return;
        }
        request.exceptionHandler(emitter::fail);
        request.handler(chunk -> guarded(emitter, () -> take(chunk)));
        request.endHandler(ended -> guarded(emitter, () -> emitter.complete(finish())));
        request.resume();
    }

    private void guarded(UniEmitter<? super PostedForm> emitter, Runnable work) {
        if (over) {
            return;
        }
        try {
            work.run();
        } catch (DomainException refusal) {
            over = true;
            emitter.fail(refusal);
        }
    }

    private void take(Buffer chunk) {
        MultipartReader reader = multipart;
        if (reader != null) {
            reader.accept(chunk.getBytes());
            return;
        }
        requireText(plain.length() + chunk.length());
        plain.appendBuffer(chunk);
    }

    private PostedForm finish() {
        MultipartReader reader = multipart;
        if (reader != null) {
            reader.finish();
            return new PostedForm(parts.fields, parts.file());
        }
        try {
            var decoder = new QueryStringDecoder(plain.toString(StandardCharsets.UTF_8), false);
            return new PostedForm(decoder.parameters(), null);
        } catch (IllegalArgumentException e) {
            throw new BadInput("The form can't be read: open the page again.");
        }
    }

    private void requireText(int bytes) {
        if (bytes > largestText) {
            throw new LimitExceeded("The form is longer than " + largestText + " bytes: shorten it.");
        }
    }

    /** The parts of a form with a file. */
    private final class PostedParts implements MultipartReader.Parts {

        private final Map<String, List<String>> fields = new HashMap<>();
        private String name = "";
        private @Nullable String fileName;
        private @Nullable PostedFile posted;
        private ByteArrayOutputStream content = new ByteArrayOutputStream();
        private int textBytes;

        @Override
        public void begin(String part) {
            // Parts without content take room as well.
            textBytes += part.length() + 1;
            requireText(textBytes);
            name = part;
            fileName = null;
            content = new ByteArrayOutputStream();
        }

        @Override
        public void named(String file) {
            fileName = file;
        }

        @Override
        public void content(byte[] bytes, int from, int to) {
            if (fileName == null) {
                textBytes += to - from;
                requireText(textBytes);
            } else if (content.size() + to - from > largestFile) {
                throw new LimitExceeded(
                        "The file is larger than " + largestFile + " bytes: send a link to it.", "file");
            }
            content.write(bytes, from, to - from);
        }

        @Override
        public void end() {
            String file = fileName;
            if (file == null) {
                fields.computeIfAbsent(name, absent -> new ArrayList<>()).add(content.toString(StandardCharsets.UTF_8));
            } else if (content.size() > 0) {
                if (posted != null) {
                    throw new BadInput("The form has more than one file: send them one by one.", "file");
                }
                posted = new PostedFile(file, content.toByteArray());
            }
        }

        private @Nullable PostedFile file() {
            return posted;
        }
    }
}
