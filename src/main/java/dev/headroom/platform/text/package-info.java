/** What people type: which characters are accepted where, and when two names are the same. */
@NullMarked
package dev.headroom.platform.text;

import org.jspecify.annotations.NullMarked;
