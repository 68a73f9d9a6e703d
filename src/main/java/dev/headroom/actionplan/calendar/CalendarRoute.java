package dev.headroom.actionplan.calendar;

import dev.headroom.actionplan.calendar.CalendarFile.Kind;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.health.StoreOutage;
import dev.headroom.platform.http.JsonAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * {@code GET /calendar/{token}.ics}: what is its holder's in action plans, as all-day events; {@code ?as=vtodo} as
 * tasks, {@code ?reminders=true} with an alarm at nine on the day before. The token is the only key, so that every
 * address that opens nothing answers alike, and none is logged.
 */
@ApplicationScoped
class CalendarRoute {

    private static final Logger LOG = Logger.getLogger(CalendarRoute.class);
    private static final String ENDING = ".ics";

    private final CalendarFeeds feeds;
    private final Workers workers;

    /** How a feed is wanted. */
    private record Form(Kind kind, boolean reminders) {

        static Form of(HttpServerRequest request) {
            String kind = request.getParam("as", Kind.VEVENT.parameter());
            String reminders = request.getParam("reminders", "false");
            if (!reminders.equals("true") && !reminders.equals("false")) {
                throw new BadInput("The parameter reminders is true or false; left out, it is false.", "reminders");
            }
            return new Form(
                    Arrays.stream(Kind.values())
                            .filter(known -> known.parameter().equals(kind))
                            .findFirst()
                            .orElseThrow(() ->
                                    new BadInput("The parameter as is vevent or vtodo; left out, it is vevent.", "as")),
                    reminders.equals("true"));
        }
    }

    /** What is sent; in whole seconds, as headers tell time. */
    private record Answer(byte[] file, Instant modifiedAt) {}

    CalendarRoute(CalendarFeeds feeds, Workers workers) {
        this.feeds = feeds;
        this.workers = workers;
    }

    void register(@Observes Router router) {
        router.route("/calendar/:token")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        String file = context.pathParam("token");
        String token = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : "";
        Context own = context.vertx().getOrCreateContext();
        Uni.createFrom()
                .deferred(() -> feeds.of(token))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<Answer>empty())
                        : written(context.request(), found.get()))
                .emitOn(command -> own.runOnContext(ignored -> command.run()))
                .subscribe()
                .with(answer -> send(context, answer), failure -> refuse(context, failure));
    }

    /** A large feed takes some hundred milliseconds to write, which an event loop must not be kept for. */
    private Uni<Optional<Answer>> written(HttpServerRequest request, CalendarFeed feed) {
        Form form = Form.of(request);
        return workers.compute(() -> Optional.of(new Answer(
                CalendarFile.of(feed, form.kind(), form.reminders()),
                feed.modifiedAt().truncatedTo(ChronoUnit.SECONDS))));
    }

    private static void send(RoutingContext context, Optional<Answer> answer) {
        answer.ifPresentOrElse(found -> send(context, found.file(), found.modifiedAt()), () -> notFound(context));
    }

    private static void send(RoutingContext context, byte[] file, Instant modified) {
        HttpServerResponse response = context.response();
        String tag = '"' + hash(file) + '"';
        response.putHeader("ETag", tag)
                .putHeader("Last-Modified", httpDate(modified))
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Robots-Tag", "noindex")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (isKnown(context.request(), tag, modified)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", "text/calendar; charset=utf-8")
                .putHeader("Content-Disposition", "inline; filename=\"action-plans.ics\"")
                .putHeader("Content-Length", Integer.toString(file.length));
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Buffer.buffer(file));
        }
    }

    /** Whether who asks has the present file; a tag they name decides alone (RFC 9110, 13.2.2). */
    private static boolean isKnown(HttpServerRequest request, String tag, Instant modified) {
        String tags = request.getHeader("If-None-Match");
        if (tags != null) {
            return Arrays.stream(tags.split(","))
                    .map(String::strip)
                    .anyMatch(known ->
                            known.equals("*") || known.replaceFirst("^W/", "").equals(tag));
        }
        String since = request.getHeader("If-Modified-Since");
        return since != null && !modified.isAfter(moment(since));
    }

    /** The moment of a date in a header; before all times when it is none, so that it is as if it were not there. */
    private static Instant moment(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    private static String httpDate(Instant moment) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .format(moment.atOffset(ZoneOffset.UTC));
    }

    private static String hash(byte[] file) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static void notFound(RoutingContext context) {
        JsonAnswer.refuse(context, 404, "NOT_FOUND", "There is no such calendar: ask for a new link.");
    }

    /** As other routes refuse, but the address is a secret and goes into no log. */
    private static void refuse(RoutingContext context, Throwable failure) {
        Optional<DomainException> refusal = failure instanceof DomainException known
                ? Optional.of(known)
                : StoreOutage.in(failure).map(outage -> outage);
        refusal.ifPresentOrElse(known -> JsonAnswer.refuse(context, known), () -> {
            LOG.error("A calendar failed", failure);
            JsonAnswer.refuse(context, 500, "INTERNAL", "Something failed on our side: try again after a pause.");
        });
    }
}
