/** Requests to other people's servers, which never reach an address that was not meant: one of the inside, least of all. */
@NullMarked
package dev.headroom.platform.outbound;

import org.jspecify.annotations.NullMarked;
