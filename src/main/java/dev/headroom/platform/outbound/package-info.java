/** Requests to other people's servers, which never reach an address that was not meant, least of all one inside. */
@NullMarked
package dev.headroom.platform.outbound;

import org.jspecify.annotations.NullMarked;
