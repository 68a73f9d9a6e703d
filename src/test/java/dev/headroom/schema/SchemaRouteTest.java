package dev.headroom.schema;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who is given the schema as a file. */
@QuarkusTest
class SchemaRouteTest {

    private static final String ADDRESS = "/graphql/schema.graphql";

    private final TestOrganization organization = TestOrganization.create();

    @Test
    void membersGetTheFileThatIsInTheRepository() throws IOException {
        String text = given().auth()
                .oauth2(organization.member("REP", organization.team(null)).token())
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/graphql"))
                .extract()
                .asString();

        assertThat(text).isEqualTo(Files.readString(Path.of("graphql-schema/schema.graphql")));
    }

    @Test
    void applicationsAndStrangersDoNot() {
        given().auth()
                .oauth2(organization.application().graphql().token())
                .get(ADDRESS)
                .then()
                .statusCode(403)
                .body("errors[0].extensions.code", equalTo("INTROSPECTION_DISABLED"));
        given().get(ADDRESS).then().statusCode(401).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }
}
