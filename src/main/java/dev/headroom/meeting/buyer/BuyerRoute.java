package dev.headroom.meeting.buyer;

import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.health.StoreOutage;
import dev.headroom.platform.http.FormBody;
import dev.headroom.platform.http.PublicPage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * {@code GET /f/{token}}: the page; it can be opened any number of times and changes nothing, because mail scanners
 * open links, too. {@code POST /f/{token}}: one answer to one item. The address is the way in, so it is never logged
 * here nor handed to who would, and no page repeats it.
 */
@ApplicationScoped
class BuyerRoute {

    private static final Logger LOG = Logger.getLogger(BuyerRoute.class);

    /** Before whatever else the server would do with a request: nothing of it shall see the address. */
    private static final int FIRST = -130;

    private static final int LAST = -90;

    /** Of all fields of a form: twice the longest text in bytes, with its note. */
    private static final int LARGEST_FORM = 16_384;

    private static final String GONE = "This link lets nobody in. It may have expired, or was ended by who sent it, or"
            + " some letters got lost. Open the link in your mail again, or ask whoever sent it for a new one.";

    private final BuyerDoor door;
    private final BuyerAnswers answers;
    private final BuyerTemplates templates;
    private final PublicPage page;

    BuyerRoute(BuyerDoor door, BuyerAnswers answers, BuyerTemplates templates, PublicPage page) {
        this.door = door;
        this.answers = answers;
        this.templates = templates;
        this.page = page;
    }

    void register(@Observes Router router) {
        router.route("/f/*").order(FIRST).handler(PublicPage::guard).failureHandler(this::failed);
        router.route("/f/assets/:file").order(FIRST + 1).method(HttpMethod.GET).handler(this::asset);
        router.route("/f/:token")
                .order(FIRST + 2)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::open);
        router.route(HttpMethod.POST, "/f/:token").order(FIRST + 2).handler(this::receive);
        // Whatever else: the same answer, by us, so that no other handler writes the address down.
        router.route("/f/*").order(LAST).handler(this::gone);
    }

    private void asset(RoutingContext context) {
        templates.asset(context.pathParam("file")).ifPresentOrElse(asset -> asset.send(context), context::next);
    }

    private void open(RoutingContext context) {
        boolean done = context.queryParams().contains("done");
        known(context, buyer -> answers.show(context, buyer, done));
    }

    private void receive(RoutingContext context) {
        context.request().pause();
        known(context, buyer -> {
            if (!page.isOwnForm(context)) {
                refused(context, 403, "The form was not sent from its own page. Open the link again.");
                return Uni.createFrom().voidItem();
            }
            return FormBody.read(context, LARGEST_FORM, 0).chain(form -> answers.take(context, buyer, form));
        });
    }

    /** Does the work for who holds a good link. Everybody else sees one answer. */
    private void known(RoutingContext context, Function<Buyer, Uni<Void>> work) {
        Context own = context.vertx().getOrCreateContext();
        Uni.createFrom()
                .deferred(() -> door.ofToken(context.pathParam("token")))
                .emitOn(command -> own.runOnContext(ignored -> command.run()))
                .chain(found -> found.map(work).orElseGet(() -> {
                    gone(context);
                    return Uni.createFrom().voidItem();
                }))
                .subscribe()
                .with(done -> {}, failure -> failed(context, failure));
    }

    private void gone(RoutingContext context) {
        refused(context, 404, GONE);
    }

    private void refused(RoutingContext context, int status, String reason) {
        String title = status == 404 ? "Nothing to see here" : "That did not work";
        PublicPage.html(context, status, templates.words(title, reason));
        FormBody.drain(context);
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure == null) {
            gone(context);
        } else {
            failed(context, failure);
        }
    }

    /** A refusal is said; a silent store too; anything else is ours, and is logged without the address. */
    private void failed(RoutingContext context, Throwable failure) {
        if (failure instanceof DomainException refusal) {
            refused(context, PublicPage.status(refusal.errorCode()), refusal.sentence());
        } else if (StoreOutage.in(failure).isPresent()) {
            context.response().putHeader("Retry-After", "5");
            refused(context, 503, "This can't be read at the moment. Try again in a minute.");
        } else {
            LOG.error("A customer could not be answered", failure);
            refused(context, 500, "Something failed on our side. Try again in a minute.");
        }
    }
}
