package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.support.Owner;
import dev.headroom.support.TestMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes that prove that whoever opened a link reads the invited address. */
@QuarkusTest
class GuestCodeTest {

    private static final Pattern CODE = Pattern.compile("Your code is ([0-9]{6})");

    private GuestWorld world;
    private String address;
    private GuestWorld.Invited invited;
    private GuestBrowser browser;

    @BeforeEach
    void prepare() {
        world = new GuestWorld();
        address = "lea." + UUID.randomUUID() + "@customer.example";
        invited = world.invited(OTHER_BUYER, "email", address, "requireCode", true);
        browser = GuestBrowser.open(invited.path());
    }

    private Response give(GuestBrowser from, String code) {
        return from.post(from.path() + "/code", "form", from.token(), "code", code);
    }

    private Response ask() {
        return browser.post(browser.path() + "/send-code", "form", browser.token());
    }

    private List<String> codes(int expected) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> mailed().count() == expected);
        return mailed().toList();
    }

    private Stream<String> mailed() {
        return TestMailServer.get().receivedBy(address).stream()
                .map(message -> {
                    try {
                        return CODE.matcher(message.getContent().toString());
                    } catch (IOException | MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /** One of the others. */
    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    @Test
    void nothingIsShownOrDoneBeforeTheCodeIsGiven() {
        String page = browser.load().asString();

        assertThat(page).contains("One more step").doesNotContain("Pilot", "Name the need", address);
        assertThat(browser.post(browser.path() + "/comment", "form", browser.token(), "text", "x")
                        .statusCode())
                .isEqualTo(404);
        for (String part : List.of("/chart.svg", "/events", "/trail", "/trail.json", "/files/" + UUID.randomUUID())) {
            assertThat(browser.request().get(browser.path() + part).statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(world.acts.read().progress().comments()).isEmpty();
    }

    @Test
    void codeLetsInOnceAndOneBrowserAlone() {
        assertThat(ask().asString()).contains("It is good for 10 minutes.");
        String code = codes(1).get(0);
        GuestBrowser other = GuestBrowser.open(invited.path());

        assertThat(give(other, code).statusCode()).isEqualTo(422);
        assertThat(give(browser, code).statusCode()).isEqualTo(303);
        assertThat(browser.page().text()).contains("Pilot");
        assertThat(give(other, code).statusCode()).isEqualTo(422);
        assertThat(other.load().asString()).contains("One more step");
        assertThat(Owner.textsIn(
                        world.acts.organization.id(),
                        "select g.code_hash::text from guests g where g.id = '" + invited.guest() + "'"))
                .containsOnlyNulls();
    }

    @Test
    void fiveWrongCodesUseItUp() {
        ask();
        String code = codes(1).get(0);

        for (int tries = 0; tries < 5; tries++) {
            assertThat(give(browser, wrong(code)).statusCode()).isEqualTo(422);
        }

        assertThat(give(browser, code).statusCode()).isEqualTo(422);
        assertThat(browser.load().asString()).contains("One more step");
    }

    @Test
    void afterFiftyWrongCodesTheInvitationHasToBeMadeAgain() {
        Owner.execute(world.acts.organization.id(), "update guests set codes_wrong = 48 where id = ?", invited.guest());
        ask();
        String code = codes(1).get(0);
        give(browser, wrong(code));
        ask();
        String last = codes(2).get(1);

        assertThat(give(browser, wrong(last)).statusCode()).isEqualTo(422);
        assertThat(give(browser, last).statusCode()).isEqualTo(422);

        Response refused = ask();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.asString()).contains("invite you again");
        browser = GuestBrowser.open(
                world.invited(OTHER_BUYER, "requireCode", true).path());
        ask();
        assertThat(give(browser, codes(3).get(2)).statusCode()).isEqualTo(303);
    }

    @Test
    void oldCodeIsRefused() {
        ask();
        String code = codes(1).get(0);
        Owner.execute(
                world.acts.organization.id(),
                "update guests set code_until = now() - interval '1 second' where id = ?",
                invited.guest());

        assertThat(give(browser, code).statusCode()).isEqualTo(422);
    }

    @Test
    void codesAreNotMailedWithoutEnd() {
        for (int times = 0; times < 5; times++) {
            assertThat(ask().statusCode()).isEqualTo(200);
        }

        assertThat(ask().statusCode()).isEqualTo(429);
        assertThat(codes(5)).hasSize(5);
    }
}
