package dev.headroom.manifests;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Renders each overlay with kubectl, where it is present, and checks what would be applied. */
class ManifestsTest {

    private static final String[] OVERLAYS = {"dev", "staging", "production"};

    /** Settings of libraries that are not in a file of ours. */
    private static final Set<String> KNOWN_ELSEWHERE = Set.of(
            "QUARKUS_HTTP_PORT", "MP_JWT_VERIFY_AUDIENCES", "MP_JWT_VERIFY_ISSUER", "MP_JWT_VERIFY_PUBLICKEY_LOCATION");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "production"})
    void podsKeepToTheRestrictedProfile(String overlay) throws Exception {
        Map<String, Object> pod = podSpec(render(overlay));
        Map<String, Object> container = container(pod);

        Map<String, Object> podSecurity = map(pod, "securityContext");
        assertThat(podSecurity).containsEntry("runAsNonRoot", true).containsEntry("runAsUser", 10001);
        assertThat(map(podSecurity, "seccompProfile")).containsEntry("type", "RuntimeDefault");
        assertThat(pod).containsEntry("automountServiceAccountToken", false);
        Map<String, Object> security = map(container, "securityContext");
        assertThat(security)
                .containsEntry("allowPrivilegeEscalation", false)
                .containsEntry("readOnlyRootFilesystem", true);
        assertThat(map(security, "capabilities")).containsEntry("drop", List.of("ALL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "production"})
    void containerHasProbesRequestsLimitsAndAPinnedImage(String overlay) throws Exception {
        Map<String, Object> pod = podSpec(render(overlay));
        Map<String, Object> container = container(pod);

        assertThat(container).containsKeys("startupProbe", "readinessProbe", "livenessProbe");
        assertThat(map(container, "resources")).containsKeys("requests", "limits");
        assertThat((String) container.get("image")).contains(":").doesNotEndWith(":latest");
        assertThat((Integer) pod.get("terminationGracePeriodSeconds")).isGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "production"})
    void everyPartSelectsThePodsAndSecretsAreOnlyReferred(String overlay) throws Exception {
        List<Map<String, Object>> objects = render(overlay);
        Map<String, String> labels = Map.of("app.kubernetes.io/name", "headroom");

        assertThat(map(map(one(objects, "Service"), "spec"), "selector")).containsAllEntriesOf(labels);
        assertThat(map(map(map(one(objects, "PodDisruptionBudget"), "spec"), "selector"), "matchLabels"))
                .containsAllEntriesOf(labels);
        assertThat(map(map(map(one(objects, "NetworkPolicy"), "spec"), "podSelector"), "matchLabels"))
                .containsAllEntriesOf(labels);
        assertThat(map(one(objects, "NetworkPolicy"), "spec"))
                .containsEntry("policyTypes", List.of("Ingress", "Egress"));
        assertThat(objects).noneMatch(object -> "Secret".equals(object.get("kind")));
        assertThat(objects)
                .allMatch(object -> "Namespace".equals(object.get("kind"))
                        || ("headroom-" + overlay)
                                .equals(map(object, "metadata").get("namespace")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "production"})
    void everySettingInTheConfigMapIsOneThatTheServiceReads(String overlay) throws Exception {
        Map<String, Object> data = map(one(render(overlay), "ConfigMap"), "data");

        Set<String> known = new HashSet<>(KNOWN_ELSEWHERE);
        known.addAll(settingsOfOurOwn());
        assertThat(known).containsAll(data.keySet());
    }

    @Test
    void overlaysAreTheThreeThatAreTested() throws IOException {
        try (Stream<Path> overlays = Files.list(Path.of("k8s/overlays"))) {
            assertThat(overlays.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(OVERLAYS);
        }
    }

    /** Reads the names out of the mapping interfaces and the properties they are injected by. */
    private static Set<String> settingsOfOurOwn() throws IOException {
        Pattern prefix = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"");
        Pattern method = Pattern.compile("^ {4}[\\w<>]+ (\\w+)\\(\\);", Pattern.MULTILINE);
        Set<String> names = new HashSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                var declared = prefix.matcher(text);
                if (declared.find()) {
                    String group = declared.group(1);
                    method.matcher(text)
                            .results()
                            .forEach(found -> names.add(environmentName(group + "." + kebab(found.group(1)))));
                }
                Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"")
                        .matcher(text)
                        .results()
                        .forEach(found -> names.add(environmentName(found.group(1))));
            }
        }
        return names;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String environmentName(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static List<Map<String, Object>> render(String overlay) throws IOException, InterruptedException {
        assumeTrue(isOnPath("kubectl"), "kubectl is not here: overlays are not rendered");
        Process process = new ProcessBuilder("kubectl", "kustomize", "k8s/overlays/" + overlay).start();
        String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(complaint).isZero();
        List<Map<String, Object>> objects = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(rendered)
                .forEach(object -> objects.add(map(object)));
        return objects;
    }

    private static boolean isOnPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static Map<String, Object> one(List<Map<String, Object>> objects, String kind) {
        return objects.stream()
                .filter(object -> kind.equals(object.get("kind")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind));
    }

    private static Map<String, Object> podSpec(List<Map<String, Object>> objects) {
        return map(map(map(one(objects, "Deployment"), "spec"), "template"), "spec");
    }

    private static Map<String, Object> container(Map<String, Object> podSpec) {
        assertThat(podSpec.get("containers")).isInstanceOf(List.class);
        return map(requireNonNull((List<?>) podSpec.get("containers")).get(0));
    }

    private static Map<String, Object> map(Map<String, Object> holder, String key) {
        return map(requireNonNull(holder.get(key), key));
    }

    @SuppressWarnings("unchecked") // YAML objects have text keys
    private static Map<String, Object> map(Object object) {
        assertThat(object).isInstanceOf(Map.class);
        return (Map<String, Object>) object;
    }
}
