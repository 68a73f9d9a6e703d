package dev.headroom.platform.mutations;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.Uuids;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of a new object: the client's, so that an offline create can be retried, or one of ours. */
public final class NewId {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private NewId() {}

    /**
     * For documents, whose write can't share a transaction with its key: the same call under the same key makes the
     * same id, so that its retry meets the first write.
     */
    public static UUID from(@Nullable String clientMade, Mutation<?> mutation) {
        if (clientMade != null || mutation.clientMutationId() == null) {
            return from(clientMade);
        }
        String call = String.join("\u001f", mutation.author().actor(), mutation.name(), mutation.clientMutationId());
        return UuidCreator.getNameBasedSha1(mutation.author().organization(), call);
    }

    public static UUID from(@Nullable String clientMade) {
        if (clientMade == null) {
            return Uuids.next();
        }
        if (!UUID_TEXT.matcher(clientMade).matches()) {
            throw new BadInput("The id of a new object is a UUID in lower case: make one, or leave it out.", "id");
        }
        return UUID.fromString(clientMade);
    }
}
