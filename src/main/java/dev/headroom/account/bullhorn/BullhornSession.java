package dev.headroom.account.bullhorn;

import dev.headroom.account.bullhorn.BullhornHttp.Answer;
import dev.headroom.account.bullhorn.BullhornHttp.Request;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.LimitExceeded;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One import's conversation with Bullhorn, one request at a time: signs in when it has to, and reads what a search
 * finds to its end.
 */
final class BullhornSession {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final BullhornHttp http;
    private final BullhornConfig config;
    private @Nullable Login login;

    BullhornSession(BullhornHttp http, BullhornConfig config) {
        this.http = http;
        this.config = config;
    }

    /** Each agency has a server of its own, which only the sign-in knows. */
    private record Login(String token, String server) {}

    /** Every record of an entity that a Lucene query finds. */
    Uni<List<JsonObject>> search(String entity, String query, String fields) {
        return rest(entity, query, fields, new ArrayList<>());
    }

    private Uni<List<JsonObject>> rest(String entity, String query, String fields, List<JsonObject> found) {
        Map<String, String> parameters = Map.of(
                "query",
                query,
                "fields",
                fields,
                "sort",
                "id",
                "start",
                Integer.toString(found.size()),
                "count",
                Integer.toString(config.page()));
        return page(entity, parameters).chain(page -> {
            JsonArray data = page.getJsonArray("data", new JsonArray());
            data.forEach(item -> found.add((JsonObject) item));
            if (found.size() > config.mostRecords()) {
                throw new LimitExceeded(
                        "Bullhorn has more than " + config.mostRecords() + " " + entity + " records of this client.",
                        "clientCorporationId");
            }
            // An answer may hold fewer than asked for and still not be the last one.
            boolean complete = data.isEmpty() || found.size() >= page.getInteger("total", 0);
            return complete ? Uni.createFrom().item(found) : rest(entity, query, fields, found);
        });
    }

    int mostRecords() {
        return config.mostRecords();
    }

    /** A token that has expired is replaced once. */
    private Uni<JsonObject> page(String entity, Map<String, String> parameters) {
        Login known = login;
        return (known == null ? signIn() : Uni.createFrom().item(known))
                .chain(current -> http.send(request(current, entity, parameters)))
                .chain(answer -> answer.status() == UNAUTHORIZED
                        ? signIn().chain(fresh -> http.send(request(fresh, entity, parameters)))
                        : Uni.createFrom().item(answer))
                .map(answer -> accepted(answer, "Bullhorn does not let its user read " + entity + " records")
                        .json());
    }

    private static Request request(Login login, String entity, Map<String, String> parameters) {
        return new Request(HttpMethod.GET, login.server() + "search/" + entity, parameters, login.token());
    }

    private Uni<Login> signIn() {
        return code().chain(this::accessToken).chain(this::login).invoke(signedIn -> login = signedIn);
    }

    /** Bullhorn hands the code over in the address it redirects a browser to. */
    private Uni<String> code() {
        Map<String, String> parameters = Map.of(
                "client_id", setting(config.clientId()),
                "response_type", "code",
                "action", "Login",
                "username", setting(config.username()),
                "password", setting(config.password()));
        return http.send(new Request(HttpMethod.GET, config.oauthUrl() + "/authorize", parameters, null))
                .map(answer -> parameter(answer.location(), "code").orElseThrow(BullhornSession::refused));
    }

    private Uni<String> accessToken(String code) {
        Map<String, String> parameters = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "client_id",
                setting(config.clientId()),
                "client_secret",
                setting(config.clientSecret()));
        return http.send(new Request(HttpMethod.POST, config.oauthUrl() + "/token", parameters, null))
                .map(answer -> text(signedIn(answer), "access_token"));
    }

    private Uni<Login> login(String accessToken) {
        Map<String, String> parameters = Map.of("version", "*", "access_token", accessToken);
        return http.send(new Request(HttpMethod.POST, config.loginUrl(), parameters, null))
                .map(answer -> {
                    JsonObject body = signedIn(answer);
                    return new Login(text(body, "BhRestToken"), text(body, "restUrl"));
                });
    }

    private static JsonObject signedIn(Answer answer) {
        if (answer.status() != OK) {
            throw refused();
        }
        return answer.json();
    }

    private static Answer accepted(Answer answer, String otherwise) {
        if (answer.status() != OK) {
            throw new Forbidden(otherwise + " (" + answer.status() + "): ask your operator to give it the right.");
        }
        return answer;
    }

    private static String text(JsonObject body, String name) {
        if (body.getValue(name) instanceof String text) {
            return text;
        }
        throw refused();
    }

    private static Optional<String> parameter(@Nullable String location, String name) {
        if (location == null) {
            return Optional.empty();
        }
        String query = Optional.ofNullable(URI.create(location).getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    private static String setting(Optional<String> value) {
        return value.orElseThrow(() -> new IllegalStateException("a session is opened once all settings are there"));
    }

    private static Forbidden refused() {
        return new Forbidden(
                "Bullhorn does not accept the sign-in: ask your operator to check the settings headroom.bullhorn.*.");
    }
}
