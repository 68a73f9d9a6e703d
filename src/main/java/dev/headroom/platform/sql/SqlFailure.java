package dev.headroom.platform.sql;

import dev.headroom.platform.errors.AlreadyExists;
import io.vertx.pgclient.PgException;
import java.util.Optional;

/** Reads the reason out of what PostgreSQL's refusals come wrapped in. */
public final class SqlFailure {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int DEEPEST_CAUSE = 10;

    private SqlFailure() {}

    public static boolean isUniqueViolation(Throwable failure) {
        return state(failure).filter(UNIQUE_VIOLATION::equals).isPresent();
    }

    /** Two writers made the same thing at the same moment: the second one hears that it exists. */
    public static AlreadyExists alreadyExists(Throwable ignored) {
        return new AlreadyExists(
                "Somebody made an object with this name or id at the same moment: read it, then decide.");
    }

    private static Optional<String> state(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof PgException refusal) {
                return Optional.ofNullable(refusal.getSqlState());
            }
        }
        return Optional.empty();
    }
}
