package dev.headroom.account.imports;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.http.JsonAnswer;
import dev.headroom.platform.http.MultipartReader;
import dev.headroom.platform.identity.GlobalId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of one upload, read on the event loop of its request. While something of it is being kept the request is
 * paused, so that a file of any size takes the memory of one piece.
 */
final class ImportUpload implements MultipartReader.Parts {

    private static final String MAPPING = "mapping";
    private static final String FILE = "file";

    private final RoutingContext context;
    private final Imports imports;
    private final ImportRunner runner;
    private final ImportConfig config;
    private final RowImport<?, ?> kind;
    private final Author author;
    private final UUID account;

    private final ByteArrayOutputStream mapping = new ByteArrayOutputStream();
    private String part = "";
    private @Nullable ImportIntake intake;
    private long fileBytes;
    private boolean fileComplete;
    private boolean over;

    ImportUpload(
            RoutingContext context,
            Imports imports,
            ImportRunner runner,
            ImportConfig config,
            RowImport<?, ?> kind,
            Author author,
            UUID account) {
        this.context = context;
        this.imports = imports;
        this.runner = runner;
        this.config = config;
        this.kind = kind;
        this.author = author;
        this.account = account;
    }

    void receive(String boundary) {
        MultipartReader parts = new MultipartReader(boundary, this);
        HttpServerRequest request = context.request();
        request.exceptionHandler(failure -> abandon("The connection was lost during the upload: send the file again."));
        request.handler(chunk -> take(parts, chunk));
        request.endHandler(ended -> end(parts));
        if (request.headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            context.response().writeContinue();
        }
        request.resume();
    }

    @Override
    public void begin(String name) {
        boolean expected = name.equals(MAPPING) ? part.isEmpty() : name.equals(FILE) && part.equals(MAPPING);
        if (!expected) {
            throw new BadInput("Send the part \"mapping\" first, then the part \"file\", and no other.", name);
        }
        part = name;
        if (name.equals(FILE)) {
            intake = new ImportIntake(imports, config, kind, author, account, mapping.toByteArray());
        }
    }

    @Override
    public void content(byte[] bytes, int from, int to) {
        ImportIntake file = intake;
        if (file == null) {
            requireWithin(config.largestMapping().asLongValue(), mapping.size() + to - from, MAPPING);
            mapping.write(bytes, from, to - from);
        } else {
            fileBytes += to - from;
            requireWithin(config.largestFile().asLongValue(), fileBytes, FILE);
            file.accept(bytes, from, to);
        }
    }

    @Override
    public void end() {
        fileComplete = part.equals(FILE);
    }

    private static void requireWithin(long limit, long size, String name) {
        if (size > limit) {
            throw new LimitExceeded("The " + name + " is larger than " + limit + " bytes: split it.", name);
        }
    }

    private void take(MultipartReader parts, Buffer chunk) {
        if (over) {
            return;
        }
        try {
            parts.accept(chunk.getBytes());
        } catch (DomainException refusal) {
            refuse(refusal);
            return;
        }
        ImportIntake file = intake;
        if (file != null && file.hasCuts()) {
            context.request().pause();
            file.keep().subscribe().with(kept -> context.request().resume(), this::refuse);
        }
    }

    private void end(MultipartReader parts) {
        if (over) {
            return;
        }
        try {
            parts.finish();
        } catch (DomainException refusal) {
            refuse(refusal);
            return;
        }
        ImportIntake file = intake;
        if (file == null || !fileComplete) {
            refuse(new BadInput("The part \"file\" is missing: send the CSV file after the mapping.", FILE));
            return;
        }
        Uni.createFrom().deferred(file::finish).subscribe().with(queued -> accept(file.job()), this::refuse);
    }

    private void accept(UUID job) {
        over = true;
        runner.wake(author.organization());
        JsonAnswer.send(
                context,
                202,
                new JsonObject().put("id", GlobalId.of(ImportJob.TYPE, job)).put("state", ImportState.QUEUED.name()));
    }

    private void refuse(Throwable failure) {
        if (over) {
            return;
        }
        abandon(
                failure instanceof DomainException refusal
                        ? refusal.sentence()
                        : "The file could not be kept: send it again.");
        ImportRoute.refuse(context, failure);
    }

    private void abandon(String reason) {
        ImportIntake file = intake;
        if (!over && file != null) {
            file.abandon(reason).subscribe().with(done -> {}, failure -> {});
        }
        over = true;
    }
}
