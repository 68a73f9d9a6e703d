package dev.headroom.access.token;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Callers;
import dev.headroom.access.people.DemoPeople;
import dev.headroom.platform.demo.DemoConfig;
import dev.headroom.platform.graphql.rules.CleanText;
import dev.headroom.platform.http.JsonAnswer;
import io.smallrye.mutiny.Multi;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
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
        Multi.createFrom()
                .iterable(DemoPeople.STAFF)
                .onItem()
                .transformToUniAndConcatenate(person -> callers.member(DemoPeople.ORGANIZATION, person.email())
                        .map(found -> found.map(member -> shown(person, member))))
                .collect()
                .asList()
                .subscribe()
                .with(
                        people -> answer(
                                context,
                                people.stream().flatMap(Optional::stream).toList()),
                        failure -> JsonAnswer.refuse(context, failure));
    }

    /** As they are now: whoever tries the demo may have given somebody another role. */
    private static JsonObject shown(DemoPeople.Person person, Caller member) {
        return new JsonObject()
                .put("name", member.name())
                .put("email", person.email())
                .put("role", member.kind().name());
    }

    private void answer(RoutingContext context, List<JsonObject> staff) {
        JsonObject application = new JsonObject()
                .put("name", "Partner dashboard")
                .put("role", "APPLICATION")
                .put("clientId", DemoPeople.clientId())
                .put("clientSecret", people.clientSecret());
        JsonAnswer.send(
                context,
                200,
                new JsonObject()
                        .put("people", new JsonArray(staff))
                        .put("applications", new JsonArray().add(application)));
    }

    private void token(RoutingContext context) {
        String given = context.request().getParam("email", "");
        String email = CleanText.isClean(given) ? given : ""; // what PostgreSQL can't hold is nobody's
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
