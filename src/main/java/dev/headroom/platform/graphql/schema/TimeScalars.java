package dev.headroom.platform.graphql.schema;

import dev.headroom.platform.graphql.schema.StrictScalar.NotAccepted;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days, moments and durations as text. Accepted text is handed on as text: the argument's own class parses it. */
final class TimeScalars {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern SPAN =
            Pattern.compile("-?P(?=.)(\\d{1,6}D)?(T(?=.)(\\d{1,7}H)?(\\d{1,9}M)?(\\d{1,9}(\\.\\d{1,9})?S)?)?");

    static final StrictScalar DATE = text(
            DAY,
            text -> inRange(LocalDate.parse(text).getYear()),
            "must be a day such as 2026-11-21, from 1970 to 2200",
            value -> value instanceof LocalDate ? value.toString() : null);

    static final StrictScalar DATE_TIME = text(
            MOMENT,
            text -> inRange(OffsetDateTime.parse(text).getYear()),
            "must be a time with offset such as 2026-11-21T09:30:00+10:00, from 1970 to 2200",
            TimeScalars::writeMoment);

    static final StrictScalar DURATION = text(
            SPAN,
            Duration::parse,
            "must be an ISO 8601 duration such as P14D or PT90M",
            value -> value instanceof Duration ? value.toString() : null);

    private TimeScalars() {}

    private static StrictScalar text(
            Pattern form,
            Consumer<String> check,
            String reason,
            java.util.function.Function<Object, @Nullable Object> write) {
        return new StrictScalar(
                value -> {
                    String text = value instanceof String ? TextScalars.token(value) : "";
                    if (form.matcher(text).matches() && passes(check, text)) {
                        return text;
                    }
                    throw new NotAccepted(reason);
                },
                // The stock fetchers of whole operations format before this is asked.
                value -> value instanceof String ? value : write.apply(value),
                TextScalars::literal);
    }

    private static boolean passes(Consumer<String> check, String text) {
        try {
            check.accept(text);
            return true;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private static void inRange(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("out of range");
        }
    }

    private static @Nullable Object writeMoment(Object value) {
        if (value instanceof Instant) {
            return value.toString();
        }
        if (value instanceof ZonedDateTime zoned) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned);
        }
        // toString would leave out seconds of zero, which RFC 3339 asks for.
        return value instanceof OffsetDateTime moment ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment) : null;
    }
}
