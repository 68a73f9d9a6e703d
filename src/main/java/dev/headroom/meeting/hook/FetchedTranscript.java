package dev.headroom.meeting.hook;

/** A transcript as the provider has it, and what is known of its meeting by now. */
record FetchedTranscript(EventDetails details, byte[] content) {

    /** Without what was said. */
    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
