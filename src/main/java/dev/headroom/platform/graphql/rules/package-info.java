/** What the GraphQL edge allows, and the closed set of codes it refuses with. */
@NullMarked
package dev.headroom.platform.graphql.rules;

import org.jspecify.annotations.NullMarked;
