/** The GraphQL endpoint: one Vert.x route in front of the resolvers that answers every request, good or hostile. */
@NullMarked
package dev.headroom.platform.graphql;

import org.jspecify.annotations.NullMarked;
