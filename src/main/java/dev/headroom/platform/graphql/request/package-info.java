/** From bytes to a request: content negotiation, strict JSON, strict form decoding, bounded bodies. */
@NullMarked
package dev.headroom.platform.graphql.request;

import org.jspecify.annotations.NullMarked;
