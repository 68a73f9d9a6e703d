package dev.headroom.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.Application;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process whose application never finishes stopping ends all the same. */
class StopIT {

    @Test
    void anApplicationThatHangsWhileStoppingIsLeftBehind() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hanging.class.getName())
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("started");
            process.toHandle().destroy();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(output.lines()).anyMatch(line -> line.contains("a request or an event loop hangs"));
        } finally {
            process.destroyForcibly();
        }
    }

    /** Stops like an application with an event loop that is stuck: never. */
    static final class Hanging extends Application {

        private Hanging() {
            super(false);
        }

        public static void main(String... arguments) {
            Stop.atExit();
            var application = new Hanging();
            application.start(arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(application::awaitShutdown));
            System.out.println("started");
        }

        @Override
        protected void doStart(String[] arguments) {
            new Thread(Hanging::hang).start();
        }

        @Override
        protected void doStop() {
            hang();
        }

        private static void hang() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String getName() {
            return "hanging";
        }
    }
}
