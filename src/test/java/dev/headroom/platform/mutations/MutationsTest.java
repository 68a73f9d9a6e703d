package dev.headroom.platform.mutations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.ErrorCode;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mutation's key, write and changes are one: all of them or none. */
@QuarkusTest
class MutationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 50;

    @Inject
    Mutations mutations;

    @Inject
    IdempotencySweeper sweeper;

    private final AtomicInteger runs = new AtomicInteger();
    private UUID organization;

    /** What the mutations of this test make. */
    public record Thing(String id) {}

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create().id();
    }

    @Test
    void manyParallelTriesWithOneKeyHaveOneEffectAndOneAnswer() {
        List<Outcome<Thing>> outcomes = Uni.join()
                .all(IntStream.range(0, TRIES)
                        .mapToObj(ignored -> mutations.run(mutation("member:a", "key", "input"), this::write))
                        .toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        assertThat(Set.copyOf(outcomes)).hasSize(1);
        assertThat(logged()).isEqualTo("1");
        assertThat(runs).hasValue(1);
    }

    @Test
    void sameKeyWithAnotherInputIsRefused() {
        Outcome<Thing> first = run("member:a", "key", "input", this::write);
        Outcome<Thing> other = run("member:a", "key", "other input", this::write);

        assertThat(first.userErrors()).isEmpty();
        assertThat(other.value()).isNull();
        assertThat(other.userErrors()).extracting(UserError::code).containsExactly(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(logged()).isEqualTo("1");
    }

    @Test
    void keyBelongsToItsActorAndMutation() {
        Outcome<Thing> mine = run("member:a", "key", "input", this::write);
        Outcome<Thing> theirs = run("member:b", "key", "input", this::write);
        Outcome<Thing> another = mutations
                .run(new Mutation<>(author("member:a"), "changeThing", Map.of(), "key", Thing.class), this::write)
                .await()
                .atMost(PATIENCE);

        assertThat(List.of(mine, theirs, another)).doesNotHaveDuplicates();
        assertThat(logged()).isEqualTo("3");
    }

    @Test
    void keyOfAnotherOrganizationIsAnother() {
        run("member:a", "key", "input", this::write);
        organization = TestOrganization.create().id();

        assertThat(run("member:a", "key", "other input", this::write).userErrors())
                .isEmpty();
    }

    @Test
    void failedWorkFreesTheKeyAndWritesNothing() {
        Outcome<Thing> refused = run("member:a", "key", "input", () -> write().map(written -> {
            throw new BadInput("Not like this: send another.", "name");
        }));
        assertThat(refused.userErrors()).extracting(UserError::code).containsExactly(ErrorCode.BAD_USER_INPUT);
        assertThat(logged()).isEqualTo("0");

        Outcome<Thing> accepted = run("member:a", "key", "mended input", this::write);
        assertThat(accepted.userErrors()).isEmpty();
        assertThat(logged()).isEqualTo("1");
    }

    @Test
    void withoutAKeyEveryTryHasItsEffect() {
        run("member:a", null, "input", this::write);
        run("member:a", null, "input", this::write);

        assertThat(logged()).isEqualTo("2");
    }

    @Test
    void answersAreForgottenWhenNobodyWillRepeatThem() {
        run("member:a", "old", "input", this::write);
        Owner.execute(organization, "update idempotency set created_at = created_at - interval '91 days'");
        run("member:a", "young", "input", this::write);

        sweeper.sweep().await().atMost(PATIENCE);

        assertThat(Owner.textsIn(organization, "select key from idempotency")).containsExactly("young");
    }

    @Test
    void keyHasALength() {
        for (String key : new String[] {"", " ", "k".repeat(256)}) {
            assertThat(run("member:a", key, "input", this::write).userErrors())
                    .extracting(UserError::code)
                    .containsExactly(ErrorCode.BAD_USER_INPUT);
        }
        assertThat(run("member:a", "k".repeat(255), "input", this::write).userErrors())
                .isEmpty();
    }

    private Outcome<Thing> run(String actor, @Nullable String key, String input, Supplier<Uni<Written<Thing>>> work) {
        return mutations.run(mutation(actor, key, input), work).await().atMost(PATIENCE);
    }

    private Mutation<Thing> mutation(String actor, @Nullable String key, String input) {
        return new Mutation<>(author(actor), "createThing", Map.of("name", input), key, Thing.class);
    }

    private Author author(String actor) {
        return new Author(organization, actor);
    }

    private Uni<Written<Thing>> write() {
        runs.incrementAndGet();
        UUID id = Uuids.next();
        return Uni.createFrom().item(Written.of(new Thing(id.toString()), NewChange.created("Thing", id, null)));
    }

    private String logged() {
        return Owner.textsIn(organization, "select count(*) from change").get(0);
    }
}
