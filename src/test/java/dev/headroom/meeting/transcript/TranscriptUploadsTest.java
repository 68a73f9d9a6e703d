package dev.headroom.meeting.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.Unavailable;
import dev.headroom.platform.identity.Uuids;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much is taken in at a time, by a process and by a meeting. */
@QuarkusTest
class TranscriptUploadsTest {

    @Inject
    TranscriptUploads uploads;

    @Inject
    TranscriptFiles files;

    @Inject
    TranscriptConfig config;

    @Inject
    Clock clock;

    private Cancellable occupy(UUID organization) {
        return uploads.within(organization, () -> Uni.createFrom().<Integer>nothing())
                .subscribe()
                .with(never -> {});
    }

    private int pass(UUID organization) {
        return uploads.within(organization, () -> Uni.createFrom().item(1))
                .await()
                .atMost(TranscriptWorld.LONG);
    }

    @Test
    void whoIsAtWorkLeavesRoomToOtherOrganizations() {
        UUID busy = Uuids.next();
        List<Cancellable> work = IntStream.range(0, config.uploadsOfOrganization())
                .mapToObj(one -> occupy(busy))
                .toList();

        assertThatThrownBy(() -> pass(busy)).isInstanceOf(Unavailable.class);
        assertThat(pass(Uuids.next())).isEqualTo(1);
        work.forEach(Cancellable::cancel);
        assertThat(pass(busy)).isEqualTo(1);
    }

    @Test
    void aProcessTakesInSoManyAtATime() {
        List<Cancellable> work = IntStream.range(0, config.uploads())
                .mapToObj(one -> occupy(Uuids.next()))
                .toList();

        assertThatThrownBy(() -> pass(Uuids.next())).isInstanceOf(Unavailable.class);
        work.forEach(Cancellable::cancel);
        assertThat(pass(Uuids.next())).isEqualTo(1);
    }

    @Test
    void ofManyThatComeAtOnceTheMeetingTakesWhatItHasRoomFor() {
        TranscriptWorld world = new TranscriptWorld();

        var all = IntStream.range(0, config.perMeeting() + 4)
                .mapToObj(number -> keep(world, number)
                        .onFailure(DomainException.class)
                        .recoverWithNull()
                        .subscribeAsCompletionStage())
                .toList();

        assertThat(all.stream().filter(one -> one.join() != null)).hasSize(config.perMeeting());
    }

    private Uni<TranscriptFiles.Kept> keep(TranscriptWorld world, int number) {
        byte[] bytes = ("Note " + number).getBytes(StandardCharsets.UTF_8);
        var file = TranscriptFile.of(Uuids.next(), world.author(), world.meeting, TranscriptSource.UPLOAD, null, bytes);
        OffsetDateTime now = OffsetDateTime.now(clock);
        return files.keep(file, bytes, now, now.plusHours(1));
    }
}
