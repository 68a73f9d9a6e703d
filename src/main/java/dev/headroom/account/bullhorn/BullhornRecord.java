package dev.headroom.account.bullhorn;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A record as Bullhorn sent it: every field may be left out or null, texts may be blank and numbers texts. */
record BullhornRecord(JsonObject json) {

    Optional<String> text(String field) {
        return Optional.ofNullable(json.getValue(field))
                .map(value -> value.toString().strip())
                .filter(text -> !text.isEmpty());
    }

    Optional<BigDecimal> number(String field) {
        try {
            return text(field).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number that says something: forms that nobody filled in hold zero. */
    Optional<BigDecimal> positive(String field) {
        return number(field).filter(number -> number.signum() > 0);
    }

    /** The day a moment in milliseconds since 1970 falls on in the agency's time zone. */
    Optional<LocalDate> day(String field, ZoneId zone) {
        return number(field)
                .map(millis ->
                        Instant.ofEpochMilli(millis.longValue()).atZone(zone).toLocalDate());
    }

    boolean is(String field) {
        return Boolean.TRUE.equals(json.getValue(field));
    }

    /** The id of another record that this one points to. */
    Optional<String> reference(String field) {
        return json.getValue(field) instanceof JsonObject other
                ? new BullhornRecord(other).text("id")
                : Optional.empty();
    }

    BullhornRecord child(String field) {
        return new BullhornRecord(json.getValue(field) instanceof JsonObject other ? other : new JsonObject());
    }

    String id() {
        return text("id").orElse("");
    }
}
