/**
 * What a load balancer is told. Live and started need no check of ours: the HTTP port opens only once the migrations
 * and start-up checks are through, and a process that can't answer there is not alive.
 */
@NullMarked
package dev.headroom.platform.health;

import org.jspecify.annotations.NullMarked;
