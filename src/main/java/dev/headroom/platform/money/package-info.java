/** Money as exact decimals with a currency: never a binary floating point number, never without its unit. */
@NullMarked
package dev.headroom.platform.money;

import org.jspecify.annotations.NullMarked;
