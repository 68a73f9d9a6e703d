package dev.headroom.actionplan.guest;

import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.http.FormBody.PostedForm;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The two forms of whoever must prove with a mailed code that the link was sent to them: ask for one, and give it. */
@ApplicationScoped
class CodeForms {

    private static final String SEND = "send-code";
    private static final String GIVE = "code";
    private static final String WRONG = "That is not the code, or it is used up or too old: ask for a new one.";

    private final GuestCodes codes;
    private final GuestSessions sessions;
    private final GuestTemplates templates;
    private final GuestAnswers answers;
    private final GuestConfig config;

    CodeForms(
            GuestCodes codes,
            GuestSessions sessions,
            GuestTemplates templates,
            GuestAnswers answers,
            GuestConfig config) {
        this.codes = codes;
        this.sessions = sessions;
        this.templates = templates;
        this.answers = answers;
        this.config = config;
    }

    static boolean isOne(String act) {
        return act.equals(SEND) || act.equals(GIVE);
    }

    Uni<Void> run(RoutingContext context, Guest guest, String act, PostedForm form) {
        if (guest.admitted()) {
            forward(context, guest);
            return Uni.createFrom().voidItem();
        }
        return act.equals(SEND) ? send(context, guest) : give(context, guest, form.field("code"));
    }

    private Uni<Void> send(RoutingContext context, Guest guest) {
        return codes.send(guest)
                .invoke(() -> show(context, guest, 200, true, null))
                .onFailure(LimitExceeded.class)
                .recoverWithUni(refusal -> {
                    show(context, guest, 429, false, refusal.sentence());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> give(RoutingContext context, Guest guest, String code) {
        return codes.take(guest, code)
                .invoke(good -> {
                    if (good) {
                        sessions.send(context, guest.session().withProof(), guest.plan());
                        forward(context, guest);
                    } else {
                        show(context, guest, 422, false, WRONG);
                    }
                })
                .replaceWithVoid();
    }

    /** Asks for the code. */
    void show(RoutingContext context, Guest guest, int status, boolean sent, @Nullable String notice) {
        String token = sessions.formToken(guest.session());
        long minutes = Math.max(1, config.code().toMinutes());
        String good = minutes == 1 ? "a minute" : minutes + " minutes";
        var page = new GuestTemplates.CodePage(
                "/p/plan/" + guest.plan(), token, masked(guest.person().email()), sent, good, notice);
        answers.html(context, status, templates.code(page));
    }

    private static void forward(RoutingContext context, Guest guest) {
        context.response()
                .setStatusCode(303)
                .putHeader("Location", "/p/plan/" + guest.plan())
                .end();
    }

    /** Whoever holds a link that was passed on learns no address; whose it is knows it by its ends. */
    private static String masked(String email) {
        int at = email.indexOf('@');
        return email.charAt(0) + "***" + email.substring(at);
    }
}
