package dev.headroom.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client is told to come back when a store is away, and only then. */
class StoreOutageTest {

    @Test
    void lostConnectionIsAnOutageHoweverItIsWrapped() {
        var lost = ClosedConnectionException.INSTANCE;
        var wrapped = new CompletionException(new CompositeException(new HibernateException(lost), lost));

        assertThat(StoreOutage.in(wrapped)).isPresent();
    }

    @Test
    void serverThatCanNotBeReachedIsAnOutage() {
        assertThat(StoreOutage.in(new ConnectException("Connection refused"))).isPresent();
        assertThat(StoreOutage.in(new MongoTimeoutException("no server"))).isPresent();
        assertThat(StoreOutage.in(new io.smallrye.mutiny.TimeoutException())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57014", "57P01", "57P03", "25P03", "55P03", "40P01"})
    void stateOfAServerThatPassesIsAnOutage(String state) {
        assertThat(StoreOutage.in(refusal(state))).isPresent();
        assertThat(StoreOutage.in(throughHibernate(state))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001", "25006"})
    void whatPostgresqlFindsWrongWithAStatementIsAFaultOfOurs(String state) {
        assertThat(StoreOutage.in(refusal(state))).isEmpty();
        assertThat(StoreOutage.in(throughHibernate(state))).isEmpty();
    }

    @Test
    void anythingElseIsAFaultOfOurs() {
        assertThat(StoreOutage.in(new IllegalStateException("a batch left out Account")))
                .isEmpty();
        assertThat(StoreOutage.in(null)).isEmpty();
    }

    private static HibernateException throughHibernate(String state) {
        return new HibernateException(new SQLException("a message", state, 0));
    }

    private static PgException refusal(String state) {
        return new PgException("a message", "ERROR", state, "a detail");
    }
}
