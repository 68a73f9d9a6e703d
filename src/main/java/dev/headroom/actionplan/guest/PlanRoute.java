package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.actionplan.chart.ActionPlanChart;
import dev.headroom.actionplan.evidence.EvidenceDownload;
import dev.headroom.actionplan.evidence.EvidenceStore;
import dev.headroom.actionplan.evidence.StoredFile;
import dev.headroom.actionplan.guest.page.Notice;
import dev.headroom.actionplan.guest.page.Typed;
import dev.headroom.platform.batching.Workers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** {@code GET /p/plan/{plan}} and what belongs to it: the page, its picture, its record and its files. */
@ApplicationScoped
class PlanRoute {

    /** After what holds for every answer to guests, and before the door, which takes any address. */
    static final int ORDER = -129;

    /** The two widths the page asks for. */
    private static final int PHONE = 358;

    private static final int WIDE = 900;

    private final GuestGate gate;
    private final GuestPages pages;
    private final CodeForms codes;
    private final GuestSight sight;
    private final EvidenceStore files;
    private final EvidenceDownload downloads;
    private final PlanSchedules schedules;
    private final Workers workers;

    PlanRoute(
            GuestGate gate,
            GuestPages pages,
            CodeForms codes,
            GuestSight sight,
            EvidenceStore files,
            EvidenceDownload downloads,
            PlanSchedules schedules,
            Workers workers) {
        this.gate = gate;
        this.pages = pages;
        this.codes = codes;
        this.sight = sight;
        this.files = files;
        this.downloads = downloads;
        this.schedules = schedules;
        this.workers = workers;
    }

    void register(@Observes Router router) {
        reading(router, "/p/plan/:plan").handler(this::page);
        reading(router, "/p/plan/:plan/chart.svg").handler(this::chart);
        reading(router, "/p/plan/:plan/files/:file").handler(this::file);
    }

    static Route reading(Router router, String path) {
        return router.route(path).order(ORDER).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private void page(RoutingContext context) {
        gate.known(context, guest -> {
            if (!guest.admitted()) {
                codes.show(context, guest, 200, false, null);
                return Uni.createFrom().voidItem();
            }
            Notice notice = Notice.done(context.request().getParam("done", "")).orElse(null);
            return pages.show(
                    context, guest, 200, notice, Typed.about(context.request().getParam("about", "")));
        });
    }

    private void chart(RoutingContext context) {
        int width = context.request().getParam("width", "").equals(Integer.toString(WIDE)) ? WIDE : PHONE;
        gate.admitted(context, guest -> sight.plan(guest)
                .chain(found -> found.isEmpty()
                        ? gate.gone(context)
                        : schedules
                                .of(found.get())
                                .chain(schedule -> workers.compute(() -> svg(found.get(), schedule, width)))
                                .invoke(svg -> send(context, svg))
                                .replaceWithVoid()));
    }

    private String svg(ActionPlan plan, PlanSchedule schedule, int width) {
        return ActionPlanChart.svg(plan, schedule, schedules.today(plan), width, true);
    }

    private static void send(RoutingContext context, String svg) {
        context.response()
                .putHeader("Content-Type", "image/svg+xml; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .end(svg);
    }

    private void file(RoutingContext context) {
        gate.admitted(context, guest -> sight.plan(guest)
                .map(found -> found.filter(plan -> names(plan, context.pathParam("file"))))
                .chain(found -> found.isEmpty()
                        ? gate.gone(context)
                        : files.find(guest.organization(), UUID.fromString(context.pathParam("file")))
                                .chain(file -> file.map(kept -> send(context, guest, kept))
                                        .orElseGet(() -> gate.gone(context)))));
    }

    private Uni<Void> send(RoutingContext context, Guest guest, StoredFile file) {
        if (!file.plan().equals(guest.plan())) {
            return gate.gone(context);
        }
        return downloads.send(context, guest.organization(), file);
    }

    private static boolean names(ActionPlan plan, String file) {
        return plan.progress().evidence().stream()
                .map(evidence -> evidence.file())
                .anyMatch(named -> named != null && named.uuid().toString().equals(file));
    }
}
