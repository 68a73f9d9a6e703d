package dev.headroom.meeting.followup.recap;

/** Where in a recap something that was agreed stands, in the order of its parts. */
public enum RecapPlace {
    DECIDED("Decided"),
    OURS("We will"),
    THEIRS("You will"),
    OTHERS("Others will"),
    NOBODYS("Still without an owner"),
    ASKED("Open questions");

    private final String title;

    RecapPlace(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
