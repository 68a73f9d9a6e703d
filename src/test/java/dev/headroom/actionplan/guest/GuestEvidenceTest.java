package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.NEED_OUTCOME;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.EvidenceFile;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence with files: what is kept, how it is handed out, and to whom. */
@QuarkusTest
class GuestEvidenceTest {

    private static final int LARGEST = 10 * 1024 * 1024;

    private GuestWorld world;

    @BeforeEach
    void prepare() {
        world = new GuestWorld();
    }

    private ActionPlan plan() {
        return world.acts.read();
    }

    private EvidenceFile file() {
        return Objects.requireNonNull(plan().progress().evidence().get(0).file());
    }

    private Response deliver(GuestBrowser guest, String name, byte[] content) {
        return guest.request()
                .multiPart("form", guest.token())
                .multiPart("key", UUID.randomUUID().toString())
                .multiPart("target", NEED_OUTCOME.toString())
                .multiPart("text", "As asked")
                .multiPart("link", "")
                .multiPart("file", name, content, "image/svg+xml")
                .post(guest.path() + "/evidence");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whateverIsSentIsHandedOutAsAnAttachmentOnly() {
        GuestBrowser buyer = world.buyer();
        byte[] svg = bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");

        assertThat(deliver(buyer, "../../plan \"x\".svg", svg).statusCode()).isEqualTo(303);
        assertThat(deliver(buyer, "page.html", bytes("<script>alert(1)</script>"))
                        .statusCode())
                .isEqualTo(303);

        Document page = buyer.page();
        assertThat(page.select(".evidence a[download]")).hasSize(2);
        Response file = buyer.request().get(page.select(".evidence a[download]").attr("href"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.asByteArray()).isEqualTo(svg);
        assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;").doesNotContain("..", "/plan");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void fileOfManyPiecesIsHandedOutAsItWasSent() {
        GuestBrowser buyer = world.buyer();
        byte[] content = new byte[3 * 256 * 1024 + 17];
        new Random(7).nextBytes(content);
        deliver(buyer, "scan.pdf", content);
        String path = buyer.path() + "/files/" + file().uuid();

        Response file = buyer.request().get(path);

        assertThat(file.asByteArray()).isEqualTo(content);
        assertThat(file.header("Content-Length")).isEqualTo(Integer.toString(content.length));
        Response head = buyer.request().head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(content.length));
        assertThat(given().auth()
                        .oauth2(world.acts.rep.token())
                        .get("/evidence/" + file().uuid())
                        .asByteArray())
                .isEqualTo(content);
    }

    @Test
    void tenMebibytesAreTakenAndOneByteMoreIsNot() {
        GuestBrowser buyer = world.buyer();

        assertThat(deliver(buyer, "large.bin", new byte[LARGEST]).statusCode()).isEqualTo(303);
        Response larger = deliver(buyer, "larger.bin", new byte[LARGEST + 1]);

        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.asString()).contains("larger than");
        assertThat(buyer.page(NEED_OUTCOME).text()).contains("File, at most 10 MB");
        assertThat(plan().progress().evidence()).hasSize(1);
    }

    @Test
    void textAndLinkWithoutAFileAreEnoughAndOtherLinksAreRefused() {
        GuestBrowser buyer = world.buyer();

        assertThat(evidence(buyer, "text", "It is so").statusCode()).isEqualTo(303);
        assertThat(evidence(buyer, "link", "https://customer.example/a?b=1&c=<x>")
                        .statusCode())
                .isEqualTo(422);
        assertThat(evidence(buyer, "link", "https://customer.example/a?b=1&c=2").statusCode())
                .isEqualTo(303);
        for (String link : new String[] {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x"}) {
            assertThat(evidence(buyer, "link", link).statusCode()).as(link).isEqualTo(422);
        }
        assertThat(evidence(buyer, "text", " ").statusCode()).isEqualTo(422);
        var link = buyer.page().select(".evidence a");
        assertThat(link.attr("rel")).isEqualTo("noopener noreferrer nofollow");
        assertThat(link.attr("href")).isEqualTo("https://customer.example/a?b=1&c=2");
    }

    private static Response evidence(GuestBrowser guest, String field, String value) {
        return guest.post(
                guest.path() + "/evidence", "form", guest.token(), "target", NEED_OUTCOME.toString(), field, value);
    }

    @Test
    void fileOfOnePlanIsNotHandedOutOnAnother() {
        GuestBrowser buyer = world.buyer();
        deliver(buyer, "a.txt", bytes("a"));
        UUID file = file().uuid();
        var others = new GuestWorld();

        GuestBrowser stranger = others.buyer();

        assertThat(stranger.request().get(stranger.path() + "/files/" + file).statusCode())
                .isEqualTo(404);
        assertThat(member(others.acts.rep, file)).isEqualTo(404);
        assertThat(member(world.acts.stranger, file)).isEqualTo(404);
        assertThat(member(TestOrganization.create().admin(), file)).isEqualTo(404);
        assertThat(member(world.acts.rep, file)).isEqualTo(200);
        given().get("/evidence/" + file).then().statusCode(401);
    }

    private static int member(Person who, UUID file) {
        return given().auth().oauth2(who.token()).get("/evidence/" + file).statusCode();
    }

    @Test
    void membersHandFilesInToo() {
        Response sent = upload(world.acts.rep, "minutes.pdf", bytes("%PDF"));

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(file().name()).isEqualTo("minutes.pdf");
        assertThat(member(world.acts.rep, UUID.fromString(sent.path("file")))).isEqualTo(200);
        assertThat(upload(world.acts.stranger, "x", bytes("x")).statusCode()).isEqualTo(404);
        assertThat(upload(world.acts.rep, "large", new byte[LARGEST + 1]).statusCode())
                .isEqualTo(413);
    }

    private Response upload(Person who, String name, byte[] content) {
        return given().auth()
                .oauth2(who.token())
                .queryParam("plan", world.acts.planId())
                .queryParam("outcome", NEED_OUTCOME.toString())
                .multiPart("file", name, content)
                .post("/evidence");
    }

    @Test
    void fileThatNoPlanNamesIsNotHandedOut() {
        GuestBrowser buyer = world.buyer();
        UUID orphan = UUID.randomUUID();
        Owner.execute(
                world.acts.organization.id(),
                "insert into evidence_files (organization, id, account, plan, name, size, sha256, content, attached,"
                        + " created_at, created_by) values (?, ?, ?, ?, 'x', 1, '', '\\x00', false, now(), 'test')",
                world.acts.organization.id(),
                orphan,
                world.acts.account,
                world.acts.plan);

        assertThat(buyer.request().get(buyer.path() + "/files/" + orphan).statusCode())
                .isEqualTo(404);
    }
}
