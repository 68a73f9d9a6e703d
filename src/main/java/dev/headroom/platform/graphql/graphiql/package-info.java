/** GraphiQL, for trying the schema in a browser; off unless switched on. */
@NullMarked
package dev.headroom.platform.graphql.graphiql;

import org.jspecify.annotations.NullMarked;
