/**
 * GraphQL documents before they run: parsed and validated once, measured, and refused when they could cost too much.
 */
@NullMarked
package dev.headroom.platform.graphql.document;

import org.jspecify.annotations.NullMarked;
