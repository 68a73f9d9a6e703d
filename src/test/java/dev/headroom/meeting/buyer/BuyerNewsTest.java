package dev.headroom.meeting.buyer;

import static dev.headroom.meeting.buyer.BuyerWorld.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.buyer.BuyerWorld.Issued;
import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever answers for a meeting hears of a refusal, also when the mail could not be written with it. */
@QuarkusTest
class BuyerNewsTest {

    @Inject
    BuyerNewsSweeper sweeper;

    @Inject
    Clock clock;

    private BuyerWorld world;
    private String refused;
    private String confirmed;

    @BeforeEach
    void prepare() {
        world = new BuyerWorld();
        refused = world.confirmed("Send the rate card", "SELLER");
        confirmed = world.confirmed("Confirm the start date", "BUYER");
        world.sent();
    }

    @Test
    void theMailOfAnAnswerThatWasCutOffIsWrittenByTheSweepOnce() throws SQLException {
        // Given: the answers are kept while no mail can be
        Issued link = world.link();
        try (Connection lock = Owner.connect();
                var statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table mails in share mode");
            assertThat(send(link, refused, "refuse", "note", "We never said that")
                            .statusCode())
                    .isEqualTo(303);
            lock.rollback();
        }
        assertThat(send(link, confirmed, "confirm").statusCode()).isEqualTo(303);
        assertThat(news()).isEmpty();

        // When
        sweep();
        sweep();

        // Then
        assertThat(news()).singleElement().satisfies(subject -> assertThat(subject)
                .contains("not agreed", "Send the rate card"));
    }

    private void sweep() {
        sweeper.sweep(organization(), OffsetDateTime.now(clock).plusMinutes(1))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private UUID organization() {
        return world.meetings.organization.id();
    }

    private List<String> news() {
        return Owner.textsIn(organization(), "select m.subject from mails m where m.topic = 'buyeranswer'");
    }
}
