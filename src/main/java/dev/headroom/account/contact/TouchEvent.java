package dev.headroom.account.contact;

import java.util.List;

/** An event with the touches it brought: what {@code recordTouch} answers. */
record TouchEvent(List<Touch> touches) {

    TouchEvent {
        touches = List.copyOf(touches);
    }

    /** Whether both bring the same touches, whoever recorded them. */
    boolean saysTheSameAs(TouchEvent other) {
        return touches.size() == other.touches.size()
                && touches.stream().allMatch(touch -> other.touches.stream().anyMatch(touch::saysTheSameAs));
    }
}
