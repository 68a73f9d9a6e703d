package dev.headroom.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.support.PackagedService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start without configuration, and every way it is interrupted. */
class EmbeddedStartIT {

    private static final Duration PROMISED_STOP = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @AfterEach
    void noPostgresqlIsLeftBehind() {
        assertThat(postgresqlProcesses()).isEmpty();
    }

    @Test
    void aStartWithoutConfigurationSaysWhatItBroughtAndStopsInTime() throws Exception {
        try (var service = PackagedService.startOn(directory).ready()) {
            assertThat(service.output())
                    .contains("FOR EVALUATION", directory.toString(), "no password", "QUARKUS_DATASOURCE_REACTIVE_URL");
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(service.get("/q/health/started").statusCode()).isEqualTo(200);
            assertThat(service.get("/q/health/ready").body()).contains("postgresql", "documents");

            service.askToStop();

            assertThat(service.exitCode(PROMISED_STOP)).isEqualTo(128 + 15);
        }
    }

    @Test
    void aSecondProcessOnTheSameDirectoryIsRefusedInOneSentence() throws Exception {
        try (var first = PackagedService.startOn(directory).ready();
                var second = PackagedService.startOn(directory)) {
            assertThat(second.exitCode(PROMISED_STOP)).isEqualTo(1);
            assertThat(second.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("is in use by process " + first.pid(), "HEADROOM_DATA_DIRECTORY");
            assertThat(first.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPostgresqlLeftOverByAKilledProcessIsReplacedQuickly() throws Exception {
        PackagedService.startOn(directory).ready().kill();
        assertThat(postgresqlProcesses()).isNotEmpty();

        try (var service = PackagedService.startOn(directory).ready()) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    /** From unpacking to migrating. */
    @ParameterizedTest
    @ValueSource(ints = {400, 900, 1500, 2500})
    void aFirstStartThatWasKilledIsRepeated(int millis) throws Exception {
        var killed = PackagedService.startOn(directory);
        Thread.sleep(millis);
        killed.kill();

        PackagedService.startOn(directory).ready().close();
    }

    @Test
    void aStartThatIsAskedToStopLeavesNothingRunning() throws Exception {
        try (var service = PackagedService.startOn(directory)) {
            Thread.sleep(1_500);
            service.askToStop();

            assertThat(service.exitCode(PROMISED_STOP)).isNotZero();
        }
    }

    private Stream<String> postgresqlProcesses() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains("postgres") && command.contains(directory.toString()));
    }
}
