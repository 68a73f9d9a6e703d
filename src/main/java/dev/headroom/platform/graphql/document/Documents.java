package dev.headroom.platform.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.Refusal;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prepares documents, and remembers the outcome by the SHA-256 of their text: clients send the same few documents over
 * and over, and a client with a broken one sends it again and again too.
 */
public final class Documents {

    /** What a refused document weighs in the cache, in characters of a good one. */
    private static final int REFUSAL_WEIGHT = 100;

    private final GraphQLSchema schema;
    private final GraphqlLimits limits;
    private final ParserOptions parserOptions;
    private final Cache<ByteBuffer, Outcome> outcomes;

    /** Either a document or the reason there is none. */
    private record Outcome(
            int weight,
            @Nullable PreparedDocument document,
            @Nullable Refusal refusal) {}

    public Documents(GraphQLSchema schema, GraphqlLimits limits) {
        this.schema = schema;
        this.limits = limits;
        this.parserOptions = parserOptions(limits);
        this.outcomes = Caffeine.newBuilder()
                .maximumWeight(limits.documentCacheCharacters())
                .weigher((ByteBuffer key, Outcome outcome) -> outcome.weight())
                .executor(Runnable::run)
                .build();
    }

    /**
     * The limits a second time, for the parser: what the walk over the lexemes counts is counted again by the code that
     * does the work. Also installed as the default, which any other way into the engine parses with.
     */
    public static ParserOptions parserOptions(GraphqlLimits limits) {
        return ParserOptions.newParserOptions()
                .maxCharacters(limits.maxCharacters())
                .maxTokens(limits.maxTokens() + 1)
                .maxWhitespaceTokens(limits.maxCharacters())
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .readerTrackData(false)
                .build();
    }

    /** Returns the document or throws the refusal it earned, from memory when it was seen before. */
    public PreparedDocument prepare(String text) {
        ByteBuffer key = digest(text);
        Outcome outcome = outcomes.getIfPresent(key);
        if (outcome == null) {
            outcome = attempt(text);
            outcomes.put(key, outcome);
        }
        if (outcome.document() != null) {
            return outcome.document();
        }
        throw outcome.refusal() == null ? new IllegalStateException("an outcome is one of both") : outcome.refusal();
    }

    private Outcome attempt(String text) {
        try {
            Lexemes.check(text, limits);
            Document document = parse(text);
            Shape.check(document, limits);
            validate(document);
            return new Outcome(text.length(), PreparedDocument.of(schema, document), null);
        } catch (Refusal refusal) {
            return new Outcome(REFUSAL_WEIGHT, null, refusal);
        }
    }

    private Document parse(String text) {
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(parserOptions)
                    .locale(Locale.ROOT)
                    .build());
        } catch (InvalidSyntaxException e) {
            var location = e.getLocation();
            throw new Refusal(List.of(new Refusal.Reason(
                    Code.GRAPHQL_PARSE_FAILED,
                    e.toInvalidSyntaxError().getMessage(),
                    location == null ? List.of() : List.of(location),
                    Map.of())));
        }
    }

    private void validate(Document document) {
        List<ValidationError> errors = new Validator().validateDocument(schema, document, Locale.ROOT);
        if (!errors.isEmpty()) {
            throw new Refusal(ValidationReasons.of(errors, limits.maxErrors()));
        }
    }

    private static ByteBuffer digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
