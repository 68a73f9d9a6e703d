package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.actionplan.calendar.CalendarLinks;
import dev.headroom.actionplan.calendar.IssuedCalendarLink;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The two forms about a guest's own calendar: make a link for it, which takes the place of the one before, and end it.
 * The link is shown in the answer to the first one alone.
 */
@ApplicationScoped
class CalendarForms {

    private static final String MAKE = "calendar";
    private static final String END = "end-calendar";
    private static final String CLOSED = "The plan is closed: nothing in it moves any more, so no calendar follows it.";

    private final GuestSight sight;
    private final CalendarLinks links;
    private final PlanSchedules schedules;
    private final Visits visits;
    private final GuestTemplates templates;
    private final GuestAnswers answers;

    CalendarForms(
            GuestSight sight,
            CalendarLinks links,
            PlanSchedules schedules,
            Visits visits,
            GuestTemplates templates,
            GuestAnswers answers) {
        this.sight = sight;
        this.links = links;
        this.schedules = schedules;
        this.visits = visits;
        this.templates = templates;
        this.answers = answers;
    }

    static boolean isOne(String act) {
        return act.equals(MAKE) || act.equals(END);
    }

    Uni<Void> run(RoutingContext context, Guest guest, String act) {
        return sight.plan(guest)
                .chain(found -> found.isEmpty() ? gone(context) : run(context, guest, act, found.get()));
    }

    private Uni<Void> gone(RoutingContext context) {
        answers.gone(context);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> run(RoutingContext context, Guest guest, String act, ActionPlan plan) {
        Uni<Void> done = act.equals(MAKE) ? make(context, guest, plan) : end(context, guest, plan);
        return done.chain(() -> visits.count(guest, schedules.today(plan), false));
    }

    private Uni<Void> make(RoutingContext context, Guest guest, ActionPlan plan) {
        if (plan.getState().isClosed()) {
            answers.refused(context, 422, CLOSED, path(guest));
            return Uni.createFrom().voidItem();
        }
        return links.renew(guest.author(), plan, guest.participant())
                .invoke(outcome -> show(context, guest, outcome))
                .replaceWithVoid();
    }

    private void show(RoutingContext context, Guest guest, Outcome<IssuedCalendarLink> outcome) {
        String url = Optional.ofNullable(outcome.value())
                .map(IssuedCalendarLink::url)
                .orElse(null);
        if (url == null) {
            var error = outcome.userErrors().get(0);
            answers.refused(context, GuestAnswers.status(error.code()), error.message(), path(guest));
            return;
        }
        // The length of a compressed page would tell of the secret in it.
        context.response().putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        answers.html(context, 200, templates.calendar(new GuestTemplates.CalendarPage(path(guest), url)));
    }

    private Uni<Void> end(RoutingContext context, Guest guest, ActionPlan plan) {
        return links.end(guest.author(), plan, guest.participant())
                .invoke(ended -> context.response()
                        .setStatusCode(303)
                        .putHeader("Location", path(guest) + "?done=" + END + "#notice")
                        .end())
                .replaceWithVoid();
    }

    private static String path(Guest guest) {
        return "/p/plan/" + guest.plan();
    }
}
