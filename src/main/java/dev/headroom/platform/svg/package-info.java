/** What every chart needs to be drawn as SVG: safe markup, text that fits without a font, and short amounts. */
@NullMarked
package dev.headroom.platform.svg;

import org.jspecify.annotations.NullMarked;
