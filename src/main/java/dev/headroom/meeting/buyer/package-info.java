/**
 * The link and the page on which a customer confirms, corrects or refuses each commitment that a recap told them. It
 * shows nothing else: no suggestions, no quotes, no notes of ours, nothing said among ourselves.
 */
@NullMarked
package dev.headroom.meeting.buyer;

import org.jspecify.annotations.NullMarked;
