/** Templates of account plans: which sections a plan has, what they ask, what they weigh and how fast they age. */
@NullMarked
package dev.headroom.accountplan.template;

import org.jspecify.annotations.NullMarked;
