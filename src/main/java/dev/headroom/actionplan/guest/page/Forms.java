package dev.headroom.actionplan.guest.page;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the forms of one page, each with a key of its own. */
final class Forms {

    private final String path;
    private final Typed typed;

    Forms(String path, Typed typed) {
        this.path = path;
        this.typed = typed;
    }

    /** Whether the guest chose this to act on. */
    boolean isChosen(UUID target) {
        return typed.target().equals(target.toString());
    }

    /** What the guest chose; empty for the whole plan. */
    String chosen() {
        return typed.target();
    }

    FormView of(String act) {
        return of(act, null, null);
    }

    FormView of(String act, @Nullable UUID target, @Nullable LocalDate on) {
        String about = target == null ? "" : target.toString();
        boolean again = typed.act().equals(act) && (typed.target().equals(about) || about.isEmpty());
        String day = on == null ? "" : on.toString();
        return new FormView(
                about.isEmpty() ? act : act + "-" + about,
                path + "/" + act,
                UUID.randomUUID().toString(),
                about,
                again ? text(typed.text(), "") : "",
                again ? text(typed.link(), "") : "",
                again ? text(typed.on(), day) : day,
                again);
    }

    private static String text(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
