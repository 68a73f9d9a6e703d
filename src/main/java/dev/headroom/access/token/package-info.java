/** Bearer tokens: verified on the way in; made for the demo and for applications by the built-in issuer. */
@NullMarked
package dev.headroom.access.token;

import org.jspecify.annotations.NullMarked;
