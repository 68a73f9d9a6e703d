package dev.headroom.platform.sql;

import dev.headroom.platform.errors.AlreadyExists;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Reads the reason out of what PostgreSQL's refusals come wrapped in. */
public final class SqlFailure {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final int DEEPEST_CAUSE = 10;

    private SqlFailure() {}

    public static boolean isUniqueViolation(Throwable failure) {
        return violation(failure)
                .filter(violation -> UNIQUE_VIOLATION.equals(violation.getSQLState()))
                .isPresent();
    }

    /** Whether the row names another row that does not exist. */
    public static boolean isForeignKeyViolation(Throwable failure) {
        return violation(failure)
                .filter(violation -> FOREIGN_KEY_VIOLATION.equals(violation.getSQLState()))
                .isPresent();
    }

    /** Whether a value is taken that the index of this name keeps unique. */
    public static boolean isUniqueViolation(Throwable failure, String constraint) {
        return isUniqueViolation(failure)
                && violation(failure)
                        .map(ConstraintViolationException::getConstraintName)
                        .filter(constraint::equals)
                        .isPresent();
    }

    /** Says which value is taken, as far as the constraint's name tells. */
    public static AlreadyExists alreadyExists(Throwable failure) {
        boolean id = violation(failure)
                .map(ConstraintViolationException::getConstraintName)
                .filter(constraint -> constraint.endsWith("_pkey"))
                .isPresent();
        return id
                ? new AlreadyExists("An object with this id exists already: read it, or make another id.", "id")
                : new AlreadyExists(
                        "An object with this name exists already: use it, or choose another" + " name.", "name");
    }

    private static Optional<ConstraintViolationException> violation(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                return Optional.of(violation);
            }
        }
        return Optional.empty();
    }
}
