/** Files on their way into an account: taken in whole, kept in pieces and stored row by row, whatever they hold. */
@NullMarked
package dev.headroom.account.imports;

import org.jspecify.annotations.NullMarked;
