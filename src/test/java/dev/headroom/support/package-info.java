/** What tests of more than one package share. */
@NullMarked
package dev.headroom.support;

import org.jspecify.annotations.NullMarked;
