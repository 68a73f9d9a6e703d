/** Mail that survives a crash, is sent once in the ordinary case, and is kept to be read where there is no server. */
@NullMarked
package dev.headroom.platform.mail;

import org.jspecify.annotations.NullMarked;
