/** Loads the demo, feature by feature, at the first start on embedded stores. */
@NullMarked
package dev.headroom.platform.demo;

import org.jspecify.annotations.NullMarked;
