package dev.headroom.actionplan.guest.page;

import org.jspecify.annotations.Nullable;

/**
 * What a guest typed into a form that was refused: it is shown again, because nobody types a reason twice.
 *
 * @param act of the form; empty when nothing was typed
 * @param target what the guest acts on, or chose to: its forms are shown though nothing is asked
 */
public record Typed(
        String act,
        String target,
        @Nullable String text,
        @Nullable String link,
        @Nullable String on) {

    public static final Typed NOTHING = about("");

    /** Nothing typed yet, but something chosen to act on. */
    public static Typed about(String target) {
        return new Typed("", target, null, null, null);
    }
}
