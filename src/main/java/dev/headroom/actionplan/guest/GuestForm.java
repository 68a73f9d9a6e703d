package dev.headroom.actionplan.guest;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.graphql.rules.CleanText;
import dev.headroom.platform.http.FormBody.PostedForm;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a posted form, and refuses in words what is none of its kind. */
final class GuestForm {

    /** Of every form, and no part of what it says. */
    private static final List<String> ENVELOPE = List.of("form", "key");

    private final PostedForm posted;

    GuestForm(PostedForm posted) {
        this.posted = posted;
        for (List<String> values : posted.fields().values()) {
            if (!values.stream().allMatch(CleanText::isClean)) {
                throw new BadInput("The text holds NUL or half a character: remove what can't be stored.");
            }
        }
    }

    /** What the form says, in an order of its own, to know the same form again. */
    Map<String, List<String>> told() {
        Map<String, List<String>> told = new TreeMap<>(posted.fields());
        ENVELOPE.forEach(told::remove);
        return told;
    }

    @Nullable
    String key() {
        String key = posted.field("key");
        return key.isBlank() ? null : key;
    }

    String text(String name) {
        // Browsers send lines as CRLF.
        return posted.field(name).replace("\r\n", "\n");
    }

    boolean isTrue(String name) {
        return posted.field(name).equals("true");
    }

    UUID target() {
        return targetIfAny().orElseThrow(GuestForm::incomplete);
    }

    Optional<UUID> targetIfAny() {
        String target = posted.field("target");
        return target.isEmpty() ? Optional.empty() : Optional.of(uuid(target));
    }

    List<UUID> ids(String name) {
        return posted.fields().getOrDefault(name, List.of()).stream()
                .map(GuestForm::uuid)
                .distinct()
                .toList();
    }

    LocalDate day() {
        return dayIfAny().orElseThrow(() -> new BadInput("The day is missing: choose one.", "on"));
    }

    Optional<LocalDate> dayIfAny() {
        String day = posted.field("on");
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            throw new BadInput("The day is none of the calendar: write it as 2026-05-12.", "on");
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(choice -> choice.name().equals(posted.field(name)))
                .findFirst()
                .orElseThrow(GuestForm::incomplete);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw incomplete();
        }
    }

    private static BadInput incomplete() {
        return new BadInput("The form is not whole: open the page again and send it from there.");
    }
}
