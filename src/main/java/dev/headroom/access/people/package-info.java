/** The organization, its teams and members, and the applications that partners sign in with. */
@NullMarked
package dev.headroom.access.people;

import org.jspecify.annotations.NullMarked;
