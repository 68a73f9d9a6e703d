package dev.headroom.actionplan.evidence;

import dev.headroom.actionplan.EvidenceFile;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.Unavailable;
import dev.headroom.platform.http.FormBody;
import dev.headroom.platform.http.FormBody.PostedFile;
import dev.headroom.platform.http.FormBody.PostedForm;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Receives, keeps and finds files. A file is kept first; then the write of the plan names it. */
@ApplicationScoped
public class EvidenceStore {

    /** All fields of a form together: a note of 2,000 characters in any script, a link, and what we put there. */
    private static final int LARGEST_TEXT = 64 * 1024;

    private final Sql sql;
    private final EvidenceFiles files;
    private final EvidenceConfig config;
    private final Workers workers;
    private final Clock clock;
    private final AtomicInteger receiving = new AtomicInteger();

    EvidenceStore(Sql sql, EvidenceFiles files, EvidenceConfig config, Workers workers, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.config = config;
        this.workers = workers;
        this.clock = clock;
    }

    /** Reads a form that may hold a file, unless too many are being read already or it comes too slowly. */
    public Uni<PostedForm> receive(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return FormBody.read(context, LARGEST_TEXT, 0);
        }
        if (receiving.incrementAndGet() > config.uploads()) {
            receiving.decrementAndGet();
            return Uni.createFrom()
                    .failure(new Unavailable("Too many files are being received: send it again after a pause."));
        }
        return FormBody.read(context, LARGEST_TEXT, largestFile())
                .ifNoItem()
                .after(config.patience())
                .failWith(() -> new Unavailable("The file comes too slowly: send it again, or send a link to it."))
                .onTermination()
                .invoke(receiving::decrementAndGet);
    }

    /** The bytes of the largest file that is taken. */
    public long largestFile() {
        return config.largestFile().asLongValue();
    }

    /**
     * Keeps a file; the same id again keeps nothing new.
     *
     * @param id another one for another content
     */
    public Uni<EvidenceFile> keep(FileOwner owner, UUID id, PostedFile posted, String sha256) {
        EvidenceFile file = new EvidenceFile(id, FileName.kept(posted.name()), posted.content().length, sha256);
        UUID organization = owner.author().organization();
        return sql.inTransaction(organization, () -> files.taken(organization, owner.plan(), id)
                        .invoke(taken -> requireRoom(taken + file.size()))
                        .chain(() -> files.insert(owner, file, posted.content(), OffsetDateTime.now(clock))))
                .replaceWith(file);
    }

    private void requireRoom(long bytes) {
        if (bytes > config.perPlan().asLongValue()) {
            throw new LimitExceeded(
                    "The files of the plan would take more than "
                            + config.perPlan().asLongValue() + " bytes: send a link to it.",
                    "file");
        }
    }

    /** The plan names it now; if this gets lost, the sweeper finds out. */
    public Uni<Void> attach(UUID organization, UUID id) {
        return files.attach(organization, id);
    }

    public Uni<Optional<StoredFile>> find(UUID organization, UUID id) {
        return files.find(organization, id);
    }

    /** The SHA-256 of a content in hexadecimal: 10 MiB take longer than an event loop may be held up. */
    public Uni<String> sha256(byte[] content) {
        return workers.compute(() -> hash(content));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
