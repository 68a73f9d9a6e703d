package dev.headroom.access.token;

import dev.headroom.access.people.Callers;
import dev.headroom.access.people.DemoPeople;
import dev.headroom.platform.demo.DemoConfig;
import dev.headroom.platform.http.JsonAnswer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** {@code GET /demo} lists who can be tried; {@code POST /demo/token?email=…} signs in as one of them. */
@ApplicationScoped
class DemoRoute {

    private static final Logger LOG = Logger.getLogger(DemoRoute.class);

    private final DemoConfig config;
    private final Issuer issuer;
    private final DemoPeople people;
    private final Callers callers;

    DemoRoute(DemoConfig config, Issuer issuer, DemoPeople people, Callers callers) {
        this.config = config;
        this.issuer = issuer;
        this.people = people;
        this.callers = callers;
    }

    void register(@Observes Router router) {
        if (config.enabled() && issuer.isEnabled()) {
            router.get("/demo").handler(this::list);
            router.post("/demo/token").handler(this::token);
            LOG.info("The demo is on: GET /demo lists who can sign in, POST /demo/token?email=<address> signs"
                    + " in as one");
        }
    }

    private void list(RoutingContext context) {
        JsonArray staff = new JsonArray();
        DemoPeople.STAFF.forEach(person -> staff.add(new JsonObject()
                .put("name", person.name())
                .put("email", person.email())
                .put("role", person.role().name())));
        JsonObject application = new JsonObject()
                .put("name", "Partner dashboard")
                .put("role", "APPLICATION")
                .put("clientId", DemoPeople.clientId())
                .put("clientSecret", people.clientSecret());
        JsonAnswer.send(
                context,
                200,
                new JsonObject().put("people", staff).put("applications", new JsonArray().add(application)));
    }

    private void token(RoutingContext context) {
        String email = context.request().getParam("email", "");
        callers.member(DemoPeople.ORGANIZATION, email)
                .subscribe()
                .with(
                        found -> found.ifPresentOrElse(
                                member -> JsonAnswer.send(
                                        context, 200, issuer.memberToken(DemoPeople.ORGANIZATION, email, member)),
                                () -> JsonAnswer.refuse(
                                        context,
                                        404,
                                        "NOT_FOUND",
                                        "Nobody of the demo has this address: GET /demo lists who does.")),
                        failure -> JsonAnswer.refuse(context, failure));
    }
}
