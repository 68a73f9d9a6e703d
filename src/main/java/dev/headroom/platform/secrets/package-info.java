/** The one secret of the service, and the keys derived from it. */
@NullMarked
package dev.headroom.platform.secrets;

import org.jspecify.annotations.NullMarked;
