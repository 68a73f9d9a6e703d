/** Kills the service at random moments and counts the acknowledged writes that are gone afterwards. */
@NullMarked
package dev.headroom.durability;

import org.jspecify.annotations.NullMarked;
