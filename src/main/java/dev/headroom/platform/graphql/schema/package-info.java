/** The schema that is served: strict scalars, fast field fetchers, and the rules resolvers must keep. */
@NullMarked
package dev.headroom.platform.graphql.schema;

import org.jspecify.annotations.NullMarked;
