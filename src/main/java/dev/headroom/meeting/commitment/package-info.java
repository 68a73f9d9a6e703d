/** What was promised, by whom and by when: confirmed by a person, followed until kept or broken, counted per side. */
@NullMarked
package dev.headroom.meeting.commitment;

import org.jspecify.annotations.NullMarked;
