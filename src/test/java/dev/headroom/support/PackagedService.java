package dev.headroom.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, the way an operator runs it. */
public final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Pattern ADDRESS = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 50;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path output;

    private PackagedService(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Returns at once; the settings are environment variables. */
    public static PackagedService start(Map<String, String> settings) throws IOException {
        Path output = Files.createTempFile(Path.of("target"), "service-", ".log");
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                // It lives for seconds: what starts fast matters, not what runs fast for long.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toAbsolutePath().toString());
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(settings);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new PackagedService(process, output);
    }

    /** On embedded stores, without the demo, which would load behind the start of every test. */
    public static PackagedService startOn(Path dataDirectory) throws IOException {
        return start(Map.of("HEADROOM_DATA_DIRECTORY", dataDirectory.toString(), "HEADROOM_DEMO_ENABLED", "false"));
    }

    public PackagedService ready() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                kill();
                throw new IllegalStateException("The service does not get ready:\n" + output());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return this;
    }

    private boolean isReady() throws IOException, InterruptedException {
        return ADDRESS.matcher(output()).find() && answers("/q/health/ready");
    }

    /** Whether the answer is yes; a busy machine's late one is none yet. */
    public boolean answers(String path) throws IOException, InterruptedException {
        try {
            return get(path).statusCode() == 200;
        } catch (HttpTimeoutException e) {
            return false;
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Where it listens, such as {@code http://127.0.0.1:40123}. */
    public String address() throws IOException {
        Matcher address = ADDRESS.matcher(output());
        if (!address.find()) {
            throw new IllegalStateException("The service does not listen:\n" + output());
        }
        return "http://127.0.0.1:" + address.group(1);
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    public long pid() {
        return process.pid();
    }

    /** What {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public void askToStop() {
        process.destroy();
    }

    public int exitCode(Duration patience) throws IOException, InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("The service still runs after " + patience + ":\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(25, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
