package dev.headroom.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.stores.EmbeddedStores;
import dev.headroom.support.PackagedService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator names the stores: a start works, or is refused in one sentence. */
class ExternalStartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    static Path directory;

    private static EmbeddedStores stores;

    @BeforeAll
    static void storesOfSomebodyElse() {
        stores = EmbeddedStores.start(directory);
    }

    @AfterAll
    static void stopThem() {
        stores.close();
    }

    @Test
    void theServiceRunsOnTheStoresItIsGiven() throws Exception {
        try (var service = PackagedService.start(external()).ready()) {
            assertThat(service.output()).doesNotContain("FOR EVALUATION");
        }
    }

    @Test
    void halfAConfigurationIsRefusedNamingWhatIsMissing() throws Exception {
        String sentence = refusal(Map.of("QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://127.0.0.1:1/headroom"));

        assertThat(sentence)
                .contains("QUARKUS_DATASOURCE_REACTIVE_URL", "HEADROOM_SECRET", "mp.jwt.verify.publickey.location")
                .doesNotContain("QUARKUS_MONGODB_CONNECTION_STRING");
    }

    @Test
    void eachMissingSettingIsNamed() throws Exception {
        var settings = external();
        settings.remove("QUARKUS_DATASOURCE_PASSWORD");

        assertThat(refusal(settings)).contains("set QUARKUS_DATASOURCE_PASSWORD (quarkus.datasource.password), or");
    }

    @Test
    void aMailServerWithoutWhatLinksAndSendersNeedIsRefused() throws Exception {
        var settings = external();
        settings.put("QUARKUS_MAILER_HOST", "smtp.headroom.example");

        assertThat(refusal(settings)).contains("QUARKUS_MAILER_FROM", "HEADROOM_BASE_URL");
    }

    @Test
    void aSettingWithAWrongValueIsNamed() throws Exception {
        var settings = external();
        settings.put("QUARKUS_HTTP_PORT", "http");

        assertThat(refusal(settings)).contains("quarkus.http.port", "http");
    }

    @Test
    void workingHoursInAnUnknownZoneAreRefused() throws Exception {
        var settings = external();
        settings.put("HEADROOM_FOLLOWUP_ZONE", "Mars/Base");

        assertThat(refusal(settings)).contains("HEADROOM_FOLLOWUP_ZONE", "Mars/Base", "Australia/Sydney");
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = external();
            settings.put("QUARKUS_HTTP_PORT", Integer.toString(taken.getLocalPort()));

            assertThat(refusal(settings)).contains("port " + taken.getLocalPort());
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() throws Exception {
        var settings = external();
        settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://127.0.0.1:1/headroom");

        assertThat(refusal(settings)).contains("PostgreSQL does not answer", "127.0.0.1:1");
    }

    @Test
    void aWrongPasswordIsNamedButNotShown() throws Exception {
        var settings = external();
        settings.put("QUARKUS_FLYWAY_PASSWORD", "a-wrong-one");

        assertThat(refusal(settings)).contains("PostgreSQL refuses the login").doesNotContain("a-wrong-one");
    }

    @Test
    void aRoleAboveRowSecurityIsRefused() throws Exception {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(directory.resolve("postgresql/passwords.properties"))) {
            passwords.load(reader);
        }
        var settings = external();
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", passwords.getProperty("administrator"));

        assertThat(refusal(settings)).contains("\"postgres\" is a superuser or has BYPASSRLS");
    }

    /** Exit code 1 and one sentence, which comes last; work in the background may have complained before it. */
    private static String refusal(Map<String, String> settings) throws IOException, InterruptedException {
        try (var service = PackagedService.start(settings)) {
            assertThat(service.exitCode(PATIENCE)).as(service.output()).isEqualTo(1);
            String last = service.output().strip().lines().reduce("", (earlier, line) -> line);
            assertThat(last).startsWith("Headroom does not start: ");
            return last;
        }
    }

    private static Map<String, String> external() {
        Map<String, String> settings = new HashMap<>();
        stores.configuration().forEach((key, value) -> settings.put(ExternalStores.environmentName(key), value));
        settings.remove("QUARKUS_DATASOURCE_JDBC_URL");
        settings.remove("HEADROOM_ISSUER_ENABLED");
        settings.remove("HEADROOM_DEMO_ENABLED");
        return settings;
    }
}
