/**
 * The link and the page on which a customer confirms, corrects or refuses what a person of ours confirmed after a
 * meeting. It shows nothing else: no suggestions, no quotes, no notes of ours.
 */
@NullMarked
package dev.headroom.meeting.buyer;

import org.jspecify.annotations.NullMarked;
