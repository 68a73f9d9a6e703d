package dev.headroom.platform.graphql.rules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** What one GraphQL request may ask for. Each limit bounds something an attacker can multiply for free. */
@ConfigMapping(prefix = "headroom.graphql")
public interface GraphqlLimits {

    /**
     * Bytes of a request body. A rep's longest offline batch stays under 100 kB; memory per connection is bounded by
     * it.
     */
    @WithDefault("262144")
    @Positive
    int maxBodyBytes();

    /** How long a body may take to arrive, so that slow senders can't hold connections open. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration bodyDeadline();

    /**
     * How long a request may take before the client hears that it took too long, whatever a resolver is waiting for.
     */
    @WithDefault("8s")
    @DurationMin(millis = 1)
    Duration requestDeadline();

    /** How deep objects and lists may nest in the JSON of a request: the parser recurses once per level. */
    @WithDefault("32")
    @Positive
    int maxJsonDepth();

    /** Characters of a document. Generated clients stay under 10,000; lexing is linear in it. */
    @WithDefault("20000")
    @Positive
    int maxCharacters();

    /** Tokens of a document: parsing and validation cost CPU for each. */
    @WithDefault("2000")
    @Positive
    int maxTokens();

    /**
     * Characters of one number. 20 hold any 64-bit integer; converting a long literal costs CPU squared in its
     * length.
     */
    @WithDefault("20")
    @Positive
    int maxNumberCharacters();

    /** Digits of a number's exponent: 1e1000000 is 9 bytes to send and seconds to expand. */
    @WithDefault("3")
    @Positive
    int maxExponentDigits();

    /** How deep brackets of any kind may nest in a document: the parser recurses once per level. */
    @WithDefault("32")
    @Positive
    int maxNesting();

    /** Fields on the longest path. The standard introspection query needs 15. */
    @WithDefault("15")
    @Positive
    int maxDepth();

    /** Aliased fields, fragments expanded: aliases multiply one expensive field. */
    @WithDefault("30")
    @Positive
    int maxAliases();

    /** Fields at the root of an operation, fragments expanded: each may cost a store call of its own. */
    @WithDefault("20")
    @Positive
    int maxRootFields();

    /** Fields of an operation, fragments expanded: bounds what nested fragments can blow up to. */
    @WithDefault("2000")
    @Positive
    int maxFields();

    /** Selections inside one pair of braces: merging equal fields compares them with each other. */
    @WithDefault("200")
    @Positive
    int maxSelections();

    /** Directives in a document: each is checked against its location. */
    @WithDefault("20")
    @Positive
    int maxDirectives();

    /** Fragment definitions in a document. */
    @WithDefault("30")
    @Positive
    int maxFragments();

    /** Operations in a document of which one is run: each is validated. */
    @WithDefault("10")
    @Positive
    int maxOperations();

    /**
     * The largest page or list of ids: {@code first}, {@code last} and {@code ids} take 1 to this. Never above 100: the
     * resolvers serve no larger ones.
     */
    @WithDefault("100")
    @Positive
    @Max(100)
    int maxPageSize();

    /** The page a paged field serves when neither first nor last is given; used to price such a field. */
    @WithDefault("25")
    @Positive
    int defaultPageSize();

    /** How long a list without a page argument is taken to be when an operation is priced. */
    @WithDefault("10")
    @Positive
    int assumedListSize();

    /** Objects an operation can return at most, by its page sizes: what memory and store work grow with. */
    @WithDefault("10000")
    @Positive
    int maxNodes();

    /** Validation errors listed in one answer: more help nobody, and cost bytes. */
    @WithDefault("3")
    @Positive
    int maxErrors();

    /** Characters of documents kept parsed and validated. A parsed document takes some 60 bytes per character. */
    @WithDefault("400000")
    @Positive
    long documentCacheCharacters();
}
