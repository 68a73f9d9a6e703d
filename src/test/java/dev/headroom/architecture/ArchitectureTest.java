package dev.headroom.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.headroom.access.Permission;
import io.smallrye.config.ConfigMapping;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.UniAwait;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.validation.Constraint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The structure of the code, as rules. Each says how to mend what it finds. */
@AnalyzeClasses(packages = "dev.headroom", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<Class<?>> RANGED =
            List.of(int.class, long.class, double.class, OptionalInt.class, OptionalDouble.class, Duration.class);

    private static final List<String> DOCUMENT_FEATURES =
            List.of("accountplan", "walletshare", "actionplan", "meeting");

    @ArchTest
    static final ArchRule no_cycles_between_packages = slices().matching("dev.headroom.(*)..")
            .should()
            .beFreeOfCycles()
            .because("one directory explains one feature: move the shared piece to the side that both may import");

    @ArchTest
    static final ArchRule platform_knows_no_business = noClasses()
            .that(resideInAPackage("dev.headroom.platform.."))
            .should()
            .dependOnClassesThat(resideInAPackage("dev.headroom..")
                    .and(DescribedPredicate.not(resideInAPackage("dev.headroom.platform.."))))
            .because("platform has no business words: let the feature implement an interface of platform instead");

    @ArchTest
    static final ArchRule access_imports_no_feature = noClasses()
            .that(resideInAPackage("dev.headroom.access.."))
            .should()
            .dependOnClassesThat(resideInAPackage("dev.headroom.account..").or(documentFeature()))
            .because("access asks features through an interface of its own, as AccountSight");

    @ArchTest
    static final ArchRule account_imports_no_other_feature = noClasses()
            .that(resideInAPackage("dev.headroom.account.."))
            .should()
            .dependOnClassesThat(documentFeature())
            .because("the other features build on account: contribute the field from there with @Source");

    @ArchTest
    static void features_do_not_import_each_other(JavaClasses all) {
        for (String feature : DOCUMENT_FEATURES) {
            noClasses()
                    .that(resideInAPackage("dev.headroom." + feature + ".."))
                    .should()
                    .dependOnClassesThat(documentFeature()
                            .and(DescribedPredicate.not(resideInAPackage("dev.headroom." + feature + ".."))))
                    .allowEmptyShould(true)
                    .because("features meet by id, by event or by @Source, so that one can be deleted alone")
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule nothing_blocks = noClasses()
            .that()
            // They run before the first event loop and after the last one.
            .resideOutsideOfPackages("dev.headroom.platform.startup..", "dev.headroom.platform.stores..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(UniAwait.class)
            .orShould()
            .callMethod(Uni.class, "await")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .because("one stalled event loop stalls every client on it: chain the next step instead");

    @ArchTest
    static final ArchRule sessions_are_opened_by_sql_alone = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.headroom.platform.sql.Sql")
            .should(callAnyOf(
                    "io.quarkus.hibernate.reactive.panache.Panache", List.of("withTransaction", "withSession")))
            .because("sessions shared by parallel root fields close under each other: use Sql.inTransaction");

    @ArchTest
    static final ArchRule mongodb_is_reached_through_documents_alone = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("dev.headroom.platform.."))
                    .as("are features"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "io.quarkus.mongodb..")
            .because("Documents guards versions and carries changes: declare a StoredForm and use it");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .because("tests set the clock: inject java.time.Clock and pass it to now()");

    @ArchTest
    static final ArchRule permissions_can_be_found = fields().that()
            .haveRawType(Permission.class)
            .and()
            .areStatic()
            .should()
            .beAnnotatedWith(Produces.class)
            .because("a scope that CDI does not know can't be granted to an application: add @Produces");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = fields().should()
            .notBeAnnotatedWith(Inject.class)
            .allowEmptyShould(true)
            .because("a class says what it needs in its constructor: make the field final and a parameter of it");

    @ArchTest
    static final ArchRule settings_say_their_range = methods()
            .that()
            .areDeclaredInClassesThat(areSettings())
            .and()
            .haveRawReturnType(DescribedPredicate.describe("a number or a duration", ArchitectureTest::hasRange))
            .should()
            .beMetaAnnotatedWith(Constraint.class)
            .because("a number out of its range has to stop the start, by its name: add @Positive, @Min, @DurationMin");

    @ArchTest
    static final ArchRule api_classes_are_public_and_named_so = classes()
            .that()
            .areAnnotatedWith(GraphQLApi.class)
            .should()
            .bePublic()
            .andShould()
            .haveSimpleNameEndingWith("Api")
            .because("SmallRye calls them by reflection and fails every request when they are not public");

    @ArchTest
    static final ArchRule a_field_has_its_methods_name = methods()
            .that()
            .areAnnotatedWith(Mutation.class)
            .or()
            .areAnnotatedWith(Query.class)
            .should(haveNoNameOfTheirOwn())
            .because("another name answers HTTP 500 to an invalid input: rename the method");

    @ArchTest
    static final ArchRule batches_have_no_arguments = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(GraphQLApi.class)
            .should(haveNoArgumentsBesidesABatchedSource())
            .because("SmallRye applies the first key's arguments to the whole batch: take one source and use Batch");

    @ArchTest
    static void a_type_has_one_source_field_of_a_name(JavaClasses all) {
        Map<String, List<String>> methods = all.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> source(method).isPresent())
                .collect(Collectors.groupingBy(
                        ArchitectureTest::field, Collectors.mapping(JavaMethod::getFullName, Collectors.toList())));
        methods.values().removeIf(made -> made.size() == 1);

        assertThat(methods)
                .as("SmallRye silently keeps one of two @Source fields of one name: rename one of the methods, or let"
                        + " one of them give both answers")
                .isEmpty();
    }

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            // As in BaseService; a Baseline is a word of its own.
            .haveNameMatching(".*[.$]Base([A-Z]\\w*)?")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .because("such a name fits anything: say what the class knows or does");

    private static DescribedPredicate<JavaClass> areSettings() {
        return DescribedPredicate.describe(
                "are settings", type -> type.getEnclosingClass().orElse(type).isAnnotatedWith(ConfigMapping.class));
    }

    private static boolean hasRange(JavaClass type) {
        return RANGED.stream().anyMatch(type::isEquivalentTo);
    }

    private static DescribedPredicate<JavaClass> documentFeature() {
        return resideInAPackage("dev.headroom.accountplan..")
                .or(resideInAPackage("dev.headroom.walletshare.."))
                .or(resideInAPackage("dev.headroom.actionplan.."))
                .or(resideInAPackage("dev.headroom.meeting.."))
                .as("features on documents");
    }

    private static Optional<JavaParameter> source(JavaMethod method) {
        return method.getParameters().stream()
                .filter(parameter -> parameter.isAnnotatedWith(Source.class))
                .findFirst();
    }

    /** The type and the field that the method adds to it: one source, or a batch of them. */
    private static String field(JavaMethod method) {
        JavaType type = source(method).orElseThrow().getType();
        JavaType source = type instanceof JavaParameterizedType batch
                ? batch.getActualTypeArguments().get(0)
                : type;
        return source.getName() + "." + method.getName();
    }

    private static ArchCondition<JavaClass> callAnyOf(String owner, List<String> names) {
        return new ArchCondition<>("call " + names + " of " + owner) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaAccess<?> access : item.getAccessesFromSelf()) {
                    if (access.getTargetOwner().getFullName().equals(owner)
                            && names.contains(access.getTarget().getName())) {
                        events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> haveNoNameOfTheirOwn() {
        return new ArchCondition<>("not name the field otherwise") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String given = method.tryGetAnnotationOfType(Mutation.class)
                                .map(Mutation::value)
                                .orElse("")
                        + method.tryGetAnnotationOfType(Query.class)
                                .map(Query::value)
                                .orElse("");
                if (!given.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is named " + given));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> haveNoArgumentsBesidesABatchedSource() {
        return new ArchCondition<>("have no arguments besides a batched @Source") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean batched = method.getParameters().stream()
                        .anyMatch(parameter -> parameter.isAnnotatedWith(Source.class)
                                && parameter.getRawType().isAssignableTo(List.class));
                if (batched && method.getParameters().size() > 1) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has more"));
                }
            }
        };
    }
}
