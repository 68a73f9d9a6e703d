package dev.headroom.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.support.PackagedService;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start without configuration, and every way it is interrupted. */
class EmbeddedStartIT {

    /** Of what works behind requests; libraries may say what they like while they are closed. */
    private static final Pattern FAILED_WORK =
            Pattern.compile("(WARN|ERROR) +\\[(dev\\.headroom|io\\.quarkus\\.scheduler|org\\.hibernate)");

    private static final Duration PROMISED_STOP = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int[] FROM_UNPACKING_TO_MIGRATING = {400, 900, 1_500, 2_500};

    /** Shared, because a first start takes long; each test leaves a stopped service behind. */
    @TempDir
    static Path directory;

    @AfterEach
    void noPostgresqlIsLeftBehind() {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(postgresqlProcesses(directory))
                .isEmpty());
    }

    @Test
    void aStartWithoutConfigurationSaysWhatItBroughtAndStopsInTime() throws Exception {
        try (var service = PackagedService.startOn(directory).ready()) {
            assertThat(service.output())
                    .contains("FOR EVALUATION", directory.toString(), "no password", "QUARKUS_DATASOURCE_REACTIVE_URL")
                    .containsOnlyOnce("No mail server is configured (QUARKUS_MAILER_HOST)");
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
    void halfAnIssuerIsRefusedBeforeAnythingStarts(@TempDir Path empty) throws Exception {
        var settings =
                Map.of("HEADROOM_DATA_DIRECTORY", empty.toString(), "MP_JWT_VERIFY_ISSUER", "https://issuer.example");
        try (var service = PackagedService.start(settings)) {
            assertThat(service.exitCode(PROMISED_STOP)).isEqualTo(1);
            assertThat(service.output())
                    .contains("MP_JWT_VERIFY_AUDIENCES", "MP_JWT_VERIFY_PUBLICKEY_LOCATION")
                    .doesNotContain("FOR EVALUATION");
        }
    }

    @Test
    void ofAnExternalIssuerTheDemoSignsNobodyIn() throws Exception {
        var settings = Map.of(
                "HEADROOM_DATA_DIRECTORY", directory.toString(),
                "MP_JWT_VERIFY_ISSUER", "https://issuer.example",
                "MP_JWT_VERIFY_AUDIENCES", "headroom",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "https://issuer.example/keys");
        try (var service = PackagedService.start(settings).ready()) {
            assertThat(service.get("/demo").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aSecretThatIsTooShortIsRefused() throws Exception {
        var settings = Map.of("HEADROOM_DATA_DIRECTORY", directory.toString(), "HEADROOM_SECRET", "short");
        try (var service = PackagedService.start(settings)) {
            assertThat(service.exitCode(PATIENCE)).isEqualTo(1);
            assertThat(service.output())
                    .contains("HEADROOM_SECRET (headroom.secret) has fewer than 32 characters")
                    .doesNotContainPattern(FAILED_WORK);
        }
    }

    @Test
    void aPortInUseIsSaidInOneSentenceWithoutWhatFailsBecauseOfIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            var settings = Map.of("HEADROOM_DATA_DIRECTORY", directory.toString(), "QUARKUS_HTTP_PORT", port);
            try (var service = PackagedService.start(settings)) {
                assertThat(service.exitCode(PATIENCE)).isEqualTo(1);
                assertThat(service.output())
                        .contains("Headroom does not start: port " + port + " of 127.0.0.1 is in use")
                        .doesNotContainPattern(FAILED_WORK);
            }
        }
    }

    @Test
    void aPortThatIsNoNumberIsSaidInPlainWords() throws Exception {
        var settings = Map.of("HEADROOM_DATA_DIRECTORY", directory.toString(), "QUARKUS_HTTP_PORT", "abc");
        try (var service = PackagedService.start(settings)) {
            assertThat(service.exitCode(PATIENCE)).isEqualTo(1);
            assertThat(service.output())
                    .contains("QUARKUS_HTTP_PORT (quarkus.http.port) is \"abc\", but has to be a whole number")
                    .doesNotContain("java.lang", "SRCFG", "bwaldvogel");
        }
    }

    @Test
    void aStopOnTheWayOfASweepSaysNothingOfIt() throws Exception {
        var settings = Map.of(
                "HEADROOM_DATA_DIRECTORY",
                directory.toString(),
                "HEADROOM_MAIL_SWEEP_EVERY",
                "1s",
                "HEADROOM_IMPORT_SWEEP_EVERY",
                "1s");
        try (var service = PackagedService.start(settings).ready()) {
            service.askToStop();

            assertThat(service.exitCode(PROMISED_STOP)).isEqualTo(128 + 15);
            assertThat(service.output()).contains("headroom stopped").doesNotContainPattern(FAILED_WORK);
        }
    }

    @Test
    void numbersOutOfTheirRangeAreNamed() throws Exception {
        var settings = Map.of(
                "HEADROOM_DATA_DIRECTORY",
                directory.toString(),
                "HEADROOM_WALLET_SHARE_MOST_CELLS",
                "-1",
                "HEADROOM_GRAPHQL_REQUEST_DEADLINE",
                "-5s");
        try (var service = PackagedService.start(settings)) {
            assertThat(service.exitCode(PATIENCE)).isEqualTo(1);
            assertThat(service.output())
                    .contains("headroom.wallet-share.most-cells must be greater than 0")
                    .contains("headroom.graphql.request-deadline must be longer than")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aPostgresqlLeftOverByAKilledProcessIsReplacedQuickly() throws Exception {
        PackagedService.startOn(directory).ready().kill();
        assertThat(postgresqlProcesses(directory)).isNotEmpty();

        try (var service = PackagedService.startOn(directory).ready()) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFirstStartThatWasKilledIsRepeated(@TempDir Path empty) throws Exception {
        for (int millis : FROM_UNPACKING_TO_MIGRATING) {
            var killed = PackagedService.startOn(empty);
            Thread.sleep(millis);
            killed.kill();
        }

        PackagedService.startOn(empty).ready().close();

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(postgresqlProcesses(empty))
                .isEmpty());
    }

    @Test
    void aFirstStartThatIsAskedToStopLeavesNothingRunning(@TempDir Path empty) throws Exception {
        try (var service = PackagedService.startOn(empty)) {
            Thread.sleep(1_500);
            service.askToStop();

            assertThat(service.exitCode(PROMISED_STOP)).isNotZero();
        }
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(postgresqlProcesses(empty))
                .isEmpty());
    }

    private static Stream<String> postgresqlProcesses(Path directory) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains("postgres") && command.contains(directory.toString()));
    }
}
