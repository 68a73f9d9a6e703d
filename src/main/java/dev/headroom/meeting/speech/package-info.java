/**
 * How a meeting was spoken, from its transcript alone: turns, the measures coaching asks for, and a check of whether
 * the labels of speakers fit what was said under them.
 */
@NullMarked
package dev.headroom.meeting.speech;

import org.jspecify.annotations.NullMarked;
