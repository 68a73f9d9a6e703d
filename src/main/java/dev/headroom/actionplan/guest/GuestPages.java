package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.calendar.CalendarLinks;
import dev.headroom.actionplan.guest.page.Notice;
import dev.headroom.actionplan.guest.page.PlanPage;
import dev.headroom.actionplan.guest.page.Typed;
import dev.headroom.platform.batching.Workers;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Shows the plan's page to a guest. */
@ApplicationScoped
class GuestPages {

    private final GuestSight sight;
    private final GuestTrail trail;
    private final GuestSessions sessions;
    private final CalendarLinks calendars;
    private final GuestTemplates templates;
    private final Workers workers;
    private final GuestAnswers answers;

    GuestPages(
            GuestSight sight,
            GuestTrail trail,
            GuestSessions sessions,
            CalendarLinks calendars,
            GuestTemplates templates,
            Workers workers,
            GuestAnswers answers) {
        this.sight = sight;
        this.trail = trail;
        this.sessions = sessions;
        this.calendars = calendars;
        this.templates = templates;
        this.workers = workers;
        this.answers = answers;
    }

    Uni<Void> show(RoutingContext context, Guest guest, int status, @Nullable Notice notice, Typed typed) {
        return sight.plan(guest).chain(found -> {
            if (found.isEmpty()) {
                answers.gone(context);
                return Uni.createFrom().voidItem();
            }
            return html(guest, found.get(), notice, typed)
                    .invoke(html -> {
                        // Whoever looks stays known for another while.
                        sessions.send(context, guest.session(), guest.plan());
                        answers.html(context, status, html);
                    })
                    .replaceWithVoid();
        });
    }

    private Uni<String> html(Guest guest, ActionPlan plan, @Nullable Notice notice, Typed typed) {
        Uni<Boolean> calendar = calendars.has(guest.organization(), plan, guest.participant());
        return sight.shared(guest, plan).chain(shared -> trail.latest(guest, plan, shared)
                .chain(entries -> calendar.chain(linked -> workers.compute(
                        () -> templates.plan(PlanPage.of(shared, formToken(guest), notice, typed, linked, entries))))));
    }

    private String formToken(Guest guest) {
        return sessions.formToken(guest.session());
    }
}
