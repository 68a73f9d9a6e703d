package dev.headroom.platform.startup;

import dev.headroom.platform.stores.EmbeddedStores;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens before Quarkus starts: the stores are chosen, and started if they are our own. */
public final class Start {

    /**
     * Kept, or their levels would be forgotten. What is logged before Quarkus has read the settings appears when it
     * can't read them: nobody needs a page about indexes and processes of the embedded stores then.
     */
    private static final List<Logger> EMBEDDED_STORES =
            List.of(Logger.getLogger("de.bwaldvogel"), Logger.getLogger("io.zonky.test"));

    private Start() {}

    /** Leaves the settings of the stores in system properties, where they win over every other source. */
    public static void prepare() {
        // Reads the same sources as Quarkus will, but leaves nothing behind that Quarkus could find.
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        Stop stop = Stop.atExit();
        EMBEDDED_STORES.forEach(logger -> logger.setLevel(Level.SEVERE));
        if (ExternalStores.areNamedIn(config)) {
            set(ExternalStores.configuration(config));
            return;
        }
        boolean externalIssuer = ExternalIssuer.isNamedIn(config);
        Path directory =
                config.getOptionalValue("headroom.data-directory", Path.class).orElse(Path.of("headroom-data"));
        EmbeddedStores stores = stop.start(directory);
        set(notOverridden(config, stores.configuration(), externalIssuer));
        System.out.println(Banner.of(stores));
    }

    /** The stores are ours, so their settings hold; keys, issuer and demo are only what the operator left open. */
    private static Map<String, String> notOverridden(
            SmallRyeConfig config, Map<String, String> configuration, boolean externalIssuer) {
        return configuration.entrySet().stream()
                .filter(setting -> !(externalIssuer && ExternalIssuer.leavesOut(setting.getKey())))
                .filter(setting ->
                        setting.getKey().startsWith("quarkus.") || !ExternalStores.isSet(config, setting.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void set(Map<String, String> configuration) {
        configuration.forEach(System::setProperty);
    }

    /** Says in one sentence what an operator can mend; only a defect of ours shows its stack trace. */
    public static void exit(int code, @Nullable Throwable failure) {
        if (failure != null) {
            StartFailure.sentence(failure)
                    .ifPresentOrElse(sentence -> System.err.println("Headroom does not start: " + sentence), () -> {
                        System.err.println("Headroom does not start, and that is a defect:");
                        failure.printStackTrace();
                    });
        }
        System.exit(code);
    }
}
