/** How one feature hands work to the plans of another: interfaces that plans implement and any feature may use. */
@NullMarked
package dev.headroom.account.work;

import org.jspecify.annotations.NullMarked;
