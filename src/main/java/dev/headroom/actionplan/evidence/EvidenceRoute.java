package dev.headroom.actionplan.evidence;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.token.Authentication;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.actionplan.ActionPlans;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.http.FormBody;
import dev.headroom.platform.http.JsonAnswer;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/**
 * Files for who signs in: {@code GET /evidence/<file>} hands one out, {@code POST /evidence?plan=<id>&outcome=<id>}
 * hands one in, as {@code multipart/form-data} with the part {@code file} and, if there is something to say,
 * {@code text}.
 */
@ApplicationScoped
class EvidenceRoute {

    /** After authentication, and before the server's general limit on bodies: this route has its own. */
    private static final int BEFORE_BODY_LIMIT = -100;

    private final Authentication authentication;
    private final Access access;
    private final Sql sql;
    private final ActionPlans plans;
    private final EvidenceStore store;
    private final EvidenceDownload downloads;
    private final EvidenceDelivery delivery;

    EvidenceRoute(
            Authentication authentication,
            Access access,
            Sql sql,
            ActionPlans plans,
            EvidenceStore store,
            EvidenceDownload downloads,
            EvidenceDelivery delivery) {
        this.authentication = authentication;
        this.access = access;
        this.sql = sql;
        this.plans = plans;
        this.store = store;
        this.downloads = downloads;
        this.delivery = delivery;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/evidence/:file").handler(authentication).handler(this::handOut);
        router.route(HttpMethod.POST, "/evidence")
                .order(BEFORE_BODY_LIMIT)
                .handler(authentication)
                .handler(this::handIn);
    }

    private void handOut(RoutingContext context) {
        Uni.createFrom()
                .deferred(() -> handOut(context, CurrentCaller.of(context)))
                .subscribe()
                .with(sent -> {}, failure -> JsonAnswer.refuse(context, failure));
    }

    private Uni<Void> handOut(RoutingContext context, Caller caller) {
        return file(caller, context.pathParam("file"))
                .chain(file -> downloads.send(context, caller.organization(), file));
    }

    private Uni<StoredFile> file(Caller caller, String text) {
        UUID id = uuid(text);
        return sql.reading(caller.organization(), () -> access.sight(caller, ActionPlanPermissions.READ))
                .chain(sight -> store.find(caller.organization(), id)
                        .map(found -> found.filter(file -> sight.sees(file.account()))
                                .orElseThrow(EvidenceRoute::unknownFile)));
    }

    private void handIn(RoutingContext context) {
        context.request().pause();
        Caller caller = CurrentCaller.of(context);
        String key = context.request().getHeader("Idempotency-Key");
        // Documents are found on threads of their own; the request is read where it came in.
        Context own = context.vertx().getOrCreateContext();
        Uni.createFrom()
                .deferred(() -> plan(caller, context.request().getParam("plan", "")))
                .emitOn(command -> own.runOnContext(ignored -> command.run()))
                .chain(plan -> store.receive(context)
                        .chain(form -> delivery.byMember(
                                caller, plan.uuid(), uuid(context.request().getParam("outcome", "")), form, key)))
                .subscribe()
                .with(outcome -> answer(context, outcome), failure -> refuse(context, failure));
    }

    private Uni<ActionPlan> plan(Caller caller, String id) {
        UUID uuid = GlobalId.uuid(id, ActionPlan.TYPE).orElseThrow(EvidenceDelivery::unknownPlan);
        return plans.find(caller, ActionPlanPermissions.WRITE, uuid)
                .map(found -> found.orElseThrow(EvidenceDelivery::unknownPlan));
    }

    private static void answer(RoutingContext context, Outcome<ActionPlan> outcome) {
        ActionPlan plan = outcome.value();
        if (plan == null || !outcome.userErrors().isEmpty()) {
            UserError error = outcome.userErrors().get(0);
            JsonAnswer.refuse(context, 422, error.code().name(), error.message());
            return;
        }
        var evidence = plan.progress().evidence().get(plan.progress().evidence().size() - 1);
        var file = evidence.file();
        JsonObject body = new JsonObject().put("evidence", evidence.getId()).put("version", plan.version());
        if (file != null) {
            body.put("file", file.uuid().toString())
                    .put("name", file.name())
                    .put("size", file.size())
                    .put("sha256", file.sha256());
        }
        JsonAnswer.send(context, 201, body.put("userErrors", new JsonArray()));
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        JsonAnswer.refuse(context, failure);
        FormBody.drain(context);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknownFile();
        }
    }

    private static NotFound unknownFile() {
        return new NotFound("There is no such file or outcome, or you may not see it.");
    }
}
