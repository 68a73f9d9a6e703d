package dev.headroom.meeting.buyer;

import dev.headroom.access.people.Organization;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.meeting.buyer.BuyerItem.Typed;
import dev.headroom.meeting.buyer.BuyerPage.Notice;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentService;
import dev.headroom.meeting.commitment.CommitmentService.BuyerAnswer;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.ErrorCode;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.rules.CleanText;
import dev.headroom.platform.http.FormBody.PostedForm;
import dev.headroom.platform.http.PublicPage;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the page and takes answers. What was refused comes back with the reason and with what was typed. */
@ApplicationScoped
class BuyerAnswers {

    private final BuyerDoor door;
    private final CommitmentService service;
    private final OrganizationDirectory organizations;
    private final Sql sql;
    private final BuyerTemplates templates;
    private final BuyerNews news;

    BuyerAnswers(
            BuyerDoor door,
            CommitmentService service,
            OrganizationDirectory organizations,
            Sql sql,
            BuyerTemplates templates,
            BuyerNews news) {
        this.door = door;
        this.service = service;
        this.organizations = organizations;
        this.sql = sql;
        this.templates = templates;
        this.news = news;
    }

    Uni<Void> show(RoutingContext context, Buyer buyer, boolean done) {
        Notice notice = done ? new Notice(true, "Your answer was kept, and both sides see it.", null) : null;
        return show(context, buyer, 200, notice, null);
    }

    private Uni<Void> show(
            RoutingContext context, Buyer buyer, int status, @Nullable Notice notice, @Nullable Typed typed) {
        return door.items(buyer)
                .chain(items -> organization(buyer)
                        .map(name -> templates.page(BuyerPage.of(name, buyer, items, notice, typed))))
                .invoke(html -> PublicPage.html(context, status, html))
                .replaceWithVoid();
    }

    private Uni<String> organization(Buyer buyer) {
        return sql.reading(buyer.organization(), () -> organizations.own(buyer.organization()))
                .map(Organization::name);
    }

    Uni<Void> take(RoutingContext context, Buyer buyer, PostedForm form) {
        return Uni.createFrom()
                .deferred(() -> door.items(buyer).chain(items -> run(buyer, items, form)))
                .chain(outcome -> outcome.userErrors().isEmpty()
                        ? door.answered(buyer)
                                .chain(() -> news.tell(buyer, Objects.requireNonNull(outcome.value())))
                                .invoke(() -> back(context))
                        : refuse(context, buyer, form, outcome.userErrors().get(0)))
                .onFailure(DomainException.class)
                .recoverWithUni(refusal -> refuse(context, buyer, form, refusal.errorCode(), refusal.sentence()));
    }

    private Uni<Outcome<Commitment>> run(Buyer buyer, List<Commitment> items, PostedForm form) {
        requireClean(form);
        Commitment item = items.stream()
                .filter(commitment -> commitment.uuid().toString().equals(form.field("item")))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such item here: open the link again."));
        return switch (form.field("answer")) {
            case "confirm" -> service.buyerConfirms(buyer.actor(), answer(item, form, null, null));
            case "change" -> service.buyerConfirms(buyer.actor(), changed(item, form));
            case "refuse" -> service.buyerRefuses(buyer.actor(), refused(item, form));
            default -> throw incomplete();
        };
    }

    private static BuyerAnswer changed(Commitment item, PostedForm form) {
        String text = form.field("text").strip();
        LocalDate on = day(form.field("on"));
        if (text.isEmpty()) {
            throw new BadInput("Your words are missing: write what is to be done, or refuse it below.");
        }
        boolean sameDay = item.getDue() != null && item.getDue().on().equals(on);
        boolean sameText = text.equals(item.getText());
        if (sameText && (on == null || sameDay)) {
            throw new BadInput("Nothing is changed: change the words or the day, or confirm it as it is.");
        }
        return answer(item, form, sameText ? null : text, sameDay ? null : on);
    }

    private static BuyerAnswer refused(Commitment item, PostedForm form) {
        if (form.field("note").isBlank()) {
            throw new BadInput("Say in a few words why, so that the other side understands.");
        }
        return answer(item, form, null, null);
    }

    private static BuyerAnswer answer(Commitment item, PostedForm form, @Nullable String text, @Nullable LocalDate on) {
        String note = form.field("note").replace("\r\n", "\n").strip();
        return new BuyerAnswer(item.uuid(), version(form), text, on, note.isEmpty() ? null : note, key(form, item));
    }

    /** The page's key is one for all its forms, and a key stands for one answer. */
    private static String key(PostedForm form, Commitment item) {
        try {
            return UUID.fromString(form.field("key")) + ":" + item.uuid() + ":" + form.field("answer");
        } catch (IllegalArgumentException e) {
            throw incomplete();
        }
    }

    private static int version(PostedForm form) {
        try {
            return Integer.parseInt(form.field("version"));
        } catch (NumberFormatException e) {
            throw incomplete();
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadInput("The day is none of the calendar: write it as 2026-05-12.");
        }
    }

    private static void requireClean(PostedForm form) {
        boolean clean = form.fields().values().stream().flatMap(List::stream).allMatch(CleanText::isClean);
        if (!clean) {
            throw new BadInput("The text holds NUL or half a character: remove what can't be stored.");
        }
    }

    private static BadInput incomplete() {
        return new BadInput("The form is not whole: open the link again and send it from there.");
    }

    /** A reload of where this leads sends nothing again. The address itself is not repeated. */
    private static void back(RoutingContext context) {
        context.response()
                .setStatusCode(303)
                .putHeader("Location", "?done=1#notice")
                .end();
    }

    private Uni<Void> refuse(RoutingContext context, Buyer buyer, PostedForm form, UserError error) {
        return refuse(context, buyer, form, error.code(), error.message());
    }

    private Uni<Void> refuse(RoutingContext context, Buyer buyer, PostedForm form, ErrorCode code, String reason) {
        String said = code == ErrorCode.CONFLICT
                ? "It was changed or answered while you had the page open. This is how it is now."
                : reason;
        var typed = new Typed(form.field("text"), form.field("on"), form.field("note"));
        boolean wrote = form.field("answer").equals("change");
        return show(
                context,
                buyer,
                PublicPage.status(code),
                new Notice(false, said, form.field("item")),
                wrote ? typed : null);
    }
}
