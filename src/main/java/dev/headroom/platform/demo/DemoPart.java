package dev.headroom.platform.demo;

import io.smallrye.mutiny.Uni;

/** What one feature brings to the demo. Loading it again changes nothing, so that a start cut short is made good. */
public interface DemoPart {

    /** Parts load in ascending order: people first, then what they work on. */
    int order();

    Uni<Void> load();
}
