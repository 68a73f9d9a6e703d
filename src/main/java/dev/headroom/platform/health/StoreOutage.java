package dev.headroom.platform.health;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import dev.headroom.platform.errors.Unavailable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a store that does not answer, which passes, from a fault of ours, which does not. */
public final class StoreOutage {

    private static final int DEEPEST_CAUSE = 10;

    private static final List<Class<? extends Throwable>> SIGNS = List.of(
            SocketException.class,
            ClosedConnectionException.class,
            TimeoutException.class,
            io.smallrye.mutiny.TimeoutException.class,
            MongoSocketException.class,
            MongoTimeoutException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoConnectionPoolClearedException.class);

    /**
     * PostgreSQL's classes of states: 08 lost connection, 53 out of resources, 57 stopped by the operator or by the
     * statement's time limit, 25P03 idle too long in a transaction, 55P03 a lock that others held too long, 40P01 a
     * deadlock with others. After the last two nothing of the transaction is left, so that the same again is safe.
     */
    private static final List<String> STATES = List.of("08", "53", "57", "25P03", "55P03", "40P01");

    private StoreOutage() {}

    /** The refusal a client reads; empty when no store is to blame. */
    public static Optional<Unavailable> in(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (isOutage(cause)) {
                return Optional.of(
                        new Unavailable("A store does not answer: send the same request again after a pause."));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean isOutage(Throwable failure) {
        return SIGNS.stream().anyMatch(sign -> sign.isInstance(failure)) || isOfState(state(failure));
    }

    private static boolean isOfState(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }

    /** Hibernate hands out the driver's refusals as exceptions of JDBC. */
    private static @Nullable String state(Throwable failure) {
        if (failure instanceof PgException refusal) {
            return refusal.getSqlState();
        }
        return failure instanceof SQLException refusal ? refusal.getSQLState() : null;
    }
}
