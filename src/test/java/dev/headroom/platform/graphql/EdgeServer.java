package dev.headroom.platform.graphql;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.scalar.custom.StringCoercing;
import io.smallrye.graphql.schema.model.Schema;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The edge on a socket, over a schema made for breaking it: no stores, no feature, a start in milliseconds. What
 * depends on the features' own resolvers is tested over the whole service instead.
 */
final class EdgeServer implements AutoCloseable {

    private static final String SCHEMA = """
            scalar Date
            scalar DateTime
            scalar Decimal
            type Query {
              me: Item
              items(first: Int, last: Int): ItemConnection!
              nodes(ids: [ID!]!): [Item]!
              echo(int: Int, float: Float, text: String, id: ID, bool: Boolean, date: Date, moment: DateTime,
                   decimal: Decimal, input: Line): String
              refuses: String
              breaks: String!
              breaksChecked: String
              breaksWithError: String
              hangs: String
              wide: [Item!]!
            }
            type Mutation { write(lines: [Line!]!): Int }
            input Line { amount: Decimal!, count: Int = 1, tags: [String!] }
            type ItemConnection { nodes: [Item!]! pageInfo: PageInfo! }
            type PageInfo { hasNextPage: Boolean! }
            type Item { id: ID! name: String day: Date at: DateTime parent: Item items(first: Int): ItemConnection! }
            """;

    /** How often a resolver that writes was called. */
    final List<Object> writes = Collections.synchronizedList(new ArrayList<>());

    final int port;
    private final Vertx vertx = Vertx.vertx();
    private final Router router = Router.router(vertx);

    EdgeServer(GraphqlLimits limits) {
        Engine engine = new Engine(schema(), new Schema(), limits);
        GraphqlRoute route = new GraphqlRoute(engine, limits, new CurrentVertxRequest(), vertx);
        // What authentication does in the service: it pauses, looks, hands on a principal.
        router.route().order(-150).handler(context -> {
            String token = context.request().getHeader("Authorization");
            if (token != null) {
                GraphqlPrincipal.set(context, () -> token.equals("Bearer developer"));
            }
            context.request().pause();
            vertx.runOnContext(later -> context.next());
        });
        route.register(router);
        router.route()
                .last()
                .handler(context -> context.response().setStatusCode(404).end("stock handler"));
        HttpServer server =
                vertx.createHttpServer(new HttpServerOptions().setPort(0)).requestHandler(router);
        this.port =
                server.listen().toCompletionStage().toCompletableFuture().join().actualPort();
    }

    Router router() {
        return router;
    }

    Vertx vertx() {
        return vertx;
    }

    String url() {
        return "http://localhost:" + port + "/graphql";
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private GraphQLSchema schema() {
        Map<String, Object> item = new HashMap<>();
        item.put("id", "i1");
        item.put("name", "Zürich \"quoted\" \u2028 😀 \u0007");
        item.put("day", LocalDate.of(2026, 11, 21));
        item.put("at", OffsetDateTime.parse("2026-11-21T09:30:00+10:00"));
        item.put("items", Map.of("nodes", List.of(), "pageInfo", Map.of("hasNextPage", false)));
        DataFetcher<Object> throwing = environment -> {
            throw new IllegalStateException("secret: jdbc:postgresql://db.internal/x at dev.headroom.Secret");
        };
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(stock("Date"))
                .scalar(stock("DateTime"))
                .scalar(decimal())
                .type("Query", query -> query.dataFetcher("me", environment -> item)
                        .dataFetcher(
                                "items",
                                environment -> Map.of("nodes", List.of(item), "pageInfo", Map.of("hasNextPage", false)))
                        .dataFetcher("nodes", environment -> List.of(item))
                        .dataFetcher(
                                "echo",
                                environment -> environment.getArguments().toString())
                        .dataFetcher("refuses", environment -> {
                            throw new BadInput("Choose another.", "input", "name");
                        })
                        .dataFetcher("breaks", throwing)
                        .dataFetcher("breaksChecked", environment -> {
                            throw new IOException("Connection refused: /10.0.0.7:5432");
                        })
                        .dataFetcher("breaksWithError", environment -> {
                            throw new StackOverflowError("dev.headroom.Secret");
                        })
                        .dataFetcher("hangs", environment -> new CompletableFuture<>())
                        .dataFetcher("wide", environment -> Collections.nCopies(1000, item)))
                .type(
                        "Mutation",
                        mutation -> mutation.dataFetcher("write", environment -> {
                            writes.add(environment.getArguments());
                            return writes.size();
                        }));
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring.build());
    }

    private static GraphQLScalarType stock(String name) {
        return GraphQLScalarTypes.getScalarByName(name);
    }

    private static GraphQLScalarType decimal() {
        return GraphQLScalarType.newScalar()
                .name("Decimal")
                .coercing(new StringCoercing(dev.headroom.platform.money.Decimal.class.getName()))
                .build();
    }
}
