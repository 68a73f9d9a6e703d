/** Shows the organization's mails to its administrators. */
@NullMarked
package dev.headroom.access.mail;

import org.jspecify.annotations.NullMarked;
