/**
 * Commitments found by a language model, where an operator configured one: OpenAI, Ollama or whatever else speaks the
 * OpenAI protocol. Off by default.
 *
 * <p>A transcript is written by strangers, so it may hold words meant for the model. What guards: it is sent as JSON in
 * a message of its own, so no text in it ends the data; the model has no tools and nothing it answers is acted on; its
 * answer must fit a schema, and an item is dropped unless its quote stands letter by letter in the segments it cites,
 * its wording is made of their words and brings no link of its own. Days are read by our own grammar from the quote,
 * never taken from the model. Owners are numbers of attendees. A person confirms each item before anybody else sees it.
 *
 * <p>Whatever goes wrong, the rules answer instead and each candidate says why.
 */
@NullMarked
package dev.headroom.meeting.extraction.llm;

import org.jspecify.annotations.NullMarked;
