/** Files of any size on their way into an account: taken in, kept in pieces and stored row by row, whatever they hold. */
@NullMarked
package dev.headroom.account.imports;

import org.jspecify.annotations.NullMarked;
