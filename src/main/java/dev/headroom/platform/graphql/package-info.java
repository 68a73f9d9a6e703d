/** The GraphQL edge: everything between the socket and a resolver. */
@NullMarked
package dev.headroom.platform.graphql;

import org.jspecify.annotations.NullMarked;
