package dev.headroom.meeting.hook;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Email;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An object that a provider sent, read as what can be kept: what is not of the form that is asked for is as if it were
 * not there, and no name can hold what a reader can't see.
 */
final class ProviderJson {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SECRET = 1_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,400}");
    private static final Pattern LONG_KEY = Pattern.compile("[\\x21-\\x7e]{1,8000}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]");

    private final JsonObject json;

    ProviderJson(JsonObject json) {
        this.json = json;
    }

    static ProviderJson of(byte[] body) {
        try {
            return new ProviderJson(new JsonObject(Buffer.buffer(body)));
        } catch (DecodeException | ClassCastException e) {
            throw HookRefusal.malformed("The body is not an object of JSON.");
        }
    }

    Optional<ProviderJson> object(String name) {
        return json.getValue(name) instanceof JsonObject object
                ? Optional.of(new ProviderJson(object))
                : Optional.empty();
    }

    List<ProviderJson> objects(String name) {
        return json.getValue(name) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(item -> new ProviderJson((JsonObject) item))
                        .toList()
                : List.of();
    }

    /** An id: printable and without spaces. Zoom writes some as numbers. */
    Optional<String> key(String name) {
        return text(name).filter(value -> KEY.matcher(value).matches());
    }

    /** An address or a token. */
    Optional<String> longKey(String name) {
        return text(name).filter(value -> LONG_KEY.matcher(value).matches());
    }

    /** A secret, which may be of any characters. */
    Optional<String> secret(String name) {
        return text(name).filter(value -> !value.isEmpty() && value.length() <= LONGEST_SECRET);
    }

    /** One line for people; cut off where it is too long to be kept. */
    Optional<String> line(String name) {
        return text(name)
                .map(value -> INVISIBLE.matcher(value).replaceAll(" ").strip())
                .filter(value -> !value.isEmpty())
                .map(value -> value.codePointCount(0, value.length()) > LONGEST_LINE
                        ? value.substring(0, value.offsetByCodePoints(0, LONGEST_LINE))
                                .strip()
                        : value);
    }

    Optional<String> email(String name) {
        return text(name).flatMap(value -> {
            try {
                return Optional.of(Email.of(value));
            } catch (BadInput e) {
                return Optional.empty();
            }
        });
    }

    /** A moment at which there can have been a meeting: one near the end of time can't be reckoned with. */
    Optional<OffsetDateTime> moment(String name) {
        return text(name)
                .flatMap(ProviderJson::parsed)
                .filter(moment -> moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR);
    }

    private static Optional<OffsetDateTime> parsed(String value) {
        try {
            return Optional.of(OffsetDateTime.parse(value)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<String> zone(String name) {
        return key(name).filter(value -> {
            try {
                return ZoneId.of(value) != null;
            } catch (DateTimeException e) {
                return false;
            }
        });
    }

    Optional<Integer> number(String name) {
        return json.getValue(name) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    private Optional<String> text(String name) {
        Object value = json.getValue(name);
        return value instanceof String || value instanceof Integer || value instanceof Long
                ? Optional.of(value.toString())
                : Optional.empty();
    }
}
