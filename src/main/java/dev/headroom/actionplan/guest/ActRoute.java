package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.actionplan.evidence.EvidenceStore;
import dev.headroom.actionplan.guest.page.Notice;
import dev.headroom.actionplan.guest.page.Typed;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.http.FormBody.PostedForm;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code POST /p/plan/{plan}/{act}}: a guest's forms. What was done is answered with the way back to the page, so that
 * a reload sends nothing again; what was refused with the page, the reason, and what was typed.
 */
@ApplicationScoped
class ActRoute {

    private final GuestGate gate;
    private final GuestAnswers answers;
    private final GuestActs acts;
    private final GuestPages pages;
    private final CodeForms codes;
    private final CalendarForms calendars;
    private final EvidenceStore files;
    private final GuestSight sight;
    private final PlanSchedules schedules;
    private final Visits visits;

    ActRoute(
            GuestGate gate,
            GuestAnswers answers,
            GuestActs acts,
            GuestPages pages,
            CodeForms codes,
            CalendarForms calendars,
            EvidenceStore files,
            GuestSight sight,
            PlanSchedules schedules,
            Visits visits) {
        this.gate = gate;
        this.answers = answers;
        this.acts = acts;
        this.pages = pages;
        this.codes = codes;
        this.calendars = calendars;
        this.files = files;
        this.sight = sight;
        this.schedules = schedules;
        this.visits = visits;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.POST, "/p/plan/:plan/:act")
                .order(PlanRoute.ORDER)
                .handler(this::receive);
    }

    private void receive(RoutingContext context) {
        context.request().pause();
        gate.known(context, guest -> files.receive(context).chain(form -> act(context, guest, form)));
    }

    private Uni<Void> act(RoutingContext context, Guest guest, PostedForm form) {
        if (!gate.isOwnForm(context, guest, form.field("form"))) {
            answers.refused(
                    context,
                    403,
                    "The form was not sent from the plan's page as it is open now. Open the page again, then send it.",
                    path(guest));
            return Uni.createFrom().voidItem();
        }
        String act = context.pathParam("act");
        if (CodeForms.isOne(act)) {
            return codes.run(context, guest, act, form);
        }
        if (!guest.admitted()) {
            return gate.gone(context);
        }
        if (act.equals("view")) {
            return view(context, guest);
        }
        if (CalendarForms.isOne(act)) {
            return calendars.run(context, guest, act);
        }
        return Uni.createFrom()
                .deferred(() -> acts.run(guest, act, form)
                        .map(outcome -> outcome.chain(done -> answer(context, guest, act, form, done)))
                        .orElseGet(() -> gate.gone(context)))
                .onFailure(DomainException.class)
                .recoverWithUni(refusal -> refuse(context, guest, act, form, refusal));
    }

    /** The page's own script says that somebody is looking: nothing is shown for it. */
    private Uni<Void> view(RoutingContext context, Guest guest) {
        return sight.plan(guest)
                .chain(found -> found.map(plan -> visits.count(guest, schedules.today(plan), false))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .invoke(() -> context.response().setStatusCode(204).end());
    }

    private Uni<Void> answer(
            RoutingContext context, Guest guest, String act, PostedForm form, Outcome<ActionPlan> outcome) {
        ActionPlan plan = outcome.value();
        if (plan == null || !outcome.userErrors().isEmpty()) {
            return refuse(context, guest, act, form, outcome.userErrors().get(0));
        }
        return visits.count(guest, schedules.today(plan), true).invoke(() -> context.response()
                .setStatusCode(303)
                .putHeader("Location", path(guest) + "?done=" + act + "#notice")
                .end());
    }

    private Uni<Void> refuse(RoutingContext context, Guest guest, String act, PostedForm form, UserError error) {
        return show(context, guest, act, form, GuestAnswers.status(error.code()), error.message());
    }

    private Uni<Void> refuse(
            RoutingContext context, Guest guest, String act, PostedForm form, DomainException refusal) {
        return show(context, guest, act, form, GuestAnswers.status(refusal.errorCode()), refusal.sentence());
    }

    private Uni<Void> show(
            RoutingContext context, Guest guest, String act, PostedForm form, int status, String reason) {
        var typed = new Typed(act, form.field("target"), form.field("text"), form.field("link"), form.field("on"));
        return pages.show(context, guest, status, Notice.refused(reason, typed), typed);
    }

    private static String path(Guest guest) {
        return "/p/plan/" + guest.plan();
    }
}
