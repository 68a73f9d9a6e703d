package dev.headroom.actionplan.guest.page;

/**
 * One form of the page.
 *
 * @param id of the element, for links to it
 * @param action where it is posted to
 * @param key makes sending it twice the same as once
 * @param target what it is about; empty for the whole plan
 * @param text what is in its text field already; {@code link} and {@code on} alike
 * @param refused whether this is the form that was refused: it is shown open
 */
record FormView(
        String id, String action, String key, String target, String text, String link, String on, boolean refused) {}
