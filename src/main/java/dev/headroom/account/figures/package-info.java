/** What features tell each other in numbers: interfaces that any feature may contribute to and any other may read. */
@NullMarked
package dev.headroom.account.figures;

import org.jspecify.annotations.NullMarked;
