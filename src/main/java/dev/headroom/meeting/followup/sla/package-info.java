/** When a follow-up must be out, and when to be in touch after it: rules on the seller's working hours alone. */
@NullMarked
package dev.headroom.meeting.followup.sla;

import org.jspecify.annotations.NullMarked;
