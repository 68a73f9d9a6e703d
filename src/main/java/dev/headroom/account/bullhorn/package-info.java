/** Brings the people at a customer and what we earn there over from Bullhorn, a CRM of staffing agencies. */
@NullMarked
package dev.headroom.account.bullhorn;

import org.jspecify.annotations.NullMarked;
