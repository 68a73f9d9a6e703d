/**
 * What people may ask of the words they said in meetings: that they are kept no longer than told, that a person can be
 * taken out of them, and that a meeting can be had whole in a form others read.
 */
@NullMarked
package dev.headroom.meeting.privacy;

import org.jspecify.annotations.NullMarked;
