package dev.headroom.account.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.headroom.support.Graphql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mappings that can't be meant are refused before anything of the file is kept, each with what is wrong with it. */
@QuarkusTest
class MappingTest {

    private static final String ROW = "R1,Bins,Health,%s,2025-01-01,2025-12-31,100.50\n";

    private Spend admin;
    private String account;
    private String vendor;

    @BeforeEach
    void demoIsLoaded() {
        Graphql.awaitDemo();
        admin = Spend.as("ada.admin");
        account = admin.newAccount();
        vendor = "Vendor " + UUID.randomUUID();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"unit\":\"who\"|\"unit\":5|columns.unit|text in quotes",
                "\"unit\":\"who\"|\"unit\":true|columns.unit|text in quotes",
                "\"unit\":\"who\"|\"unit\":[\"who\"]|columns.unit|text in quotes",
                "\"defaultOffering\":\"Other\"|\"defaultOffering\":5|defaultOffering|text in quotes",
                "\"defaultOffering\":\"Other\"|\"vendorAliases\":{\"V1\":5}|vendorAliases.V1|text in quotes",
                "\"defaultOffering\":\"Other\"|\"vendorAliases\":[]|vendorAliases|object in braces",
                "\"defaultOffering\":\"Other\"|\"uniqueReferences\":\"true\"|uniqueReferences|true or false",
                "\"defaultOffering\":\"Other\"|\"uniqueReferences\":1|uniqueReferences|true or false"
            })
    void valueOfAnotherTypeIsRefusedByItsPlace(String was, String is, String place, String expected) {
        refused(Spend.MAPPING.replace(was, is), "another type")
                .body("errors[0].message", allOf(containsString('"' + place + '"'), containsString(expected)))
                .body("errors[0].extensions.field", hasItem(place.replaceFirst(".*\\.", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "vendor,who,unit",
        "amount,what,title",
        "amount,start,start",
        "reference,sum,amount",
        "reference,who,unit",
        "start,what,title"
    })
    void columnForTwoThingsThatAreNeverTheSameIsRefused(String what, String column, String other) {
        String mapping =
                Spend.MAPPING.replaceFirst('"' + what + "\":\\s*\"[a-z]+\"", '"' + what + "\":\"" + column + '"');

        refused(mapping, "can't be the same")
                .body(
                        "errors[0].message",
                        allOf(
                                containsString('"' + column + '"'),
                                containsString(" " + what),
                                containsString(" " + other)));
    }

    @Test
    void columnMayBeTwoThingsThatCanBeTheSame() {
        String mapping =
                Spend.MAPPING.replace("\"end\":\"end\"", "\"end\":\"start\"").replace("\"what\"", "\"ref\"");

        String job = admin.upload(account, mapping, Spend.HEADER + ROW.formatted(vendor))
                .statusCode(202)
                .extract()
                .path("id");

        assertThat(admin.finished(job)).contains(entry("accepted", 1));
        assertThat(admin.facts(account).get(0)).contains(entry("title", "R1"), entry("endsOn", "2025-01-01"));
    }

    @Test
    void aliasThatIsAnotherVendorWithSpendIsRefusedUntilThatIsWithdrawn() {
        Map<String, Object> first = admin.imported(account, ROW.formatted(vendor));
        String mapping = aliases("\"" + vendor.toUpperCase(Locale.ROOT) + "\":\"Data#3\"");

        refused(mapping, "count twice").body("errors[0].message", containsString(vendor));
        refused(aliases("\"" + vendor + "\":\"Somebody new " + vendor + "\""), "withdrawImport");
        admin.upload(account, aliases("\"" + vendor + "\":\"" + vendor + "\""), file())
                .statusCode(202);

        assertThat(first).contains(entry("accepted", 1));
        assertThat(admin.facts(account)).hasSize(1);
    }

    @Test
    void aliasThatIsNobodysNameStandsForItsVendor() {
        String job = admin.upload(account, aliases("\"" + vendor + " code\":\"" + vendor + "\""), file(" code"))
                .statusCode(202)
                .extract()
                .path("id");

        assertThat(admin.finished(job)).contains(entry("accepted", 1));
        assertThat(admin.imported(account, ROW.formatted(vendor))).contains(entry("unchanged", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\":\"x\"", "\" \\u00a0\":\"x\""})
    void aliasOfAnEmptyCellIsRefused(String alias) {
        refused(aliases(alias), "empty key");
    }

    @Test
    void aliasIsAVendorByNameAndNeverUs() {
        refused(aliases("\"V1\":\"us\""), "write the name your organization has as a vendor");
    }

    @Test
    void aliasTwiceInOtherSpellingsIsRefused() {
        refused(aliases("\"V1\":\"Acme\",\"v1\":\"Binco\""), "twice");
    }

    @Test
    void whatIsNoObjectOrHasAKeyTwiceIsSaidToBeThat() {
        refused("", "is empty");
        refused(" \n", "is empty");
        refused("null", "no JSON object");
        refused("[]", "no JSON object");
        refused(Spend.MAPPING + "{}", "more after");
        refused(Spend.MAPPING.replace("\"unit\":\"who\"", "\"unit\":\"who\",\"unit\":\"with\""), "twice in line 1");
        refused(aliases("\"V\":\"a\",\"V\":\"b\""), "twice");
        refused(Spend.MAPPING.replace("\"unit\":", "\"unit\""), "not valid JSON in line 1");
        refused(aliases("[".repeat(2000) + "]".repeat(2000)), "not valid JSON");
        refused("[".repeat(2000) + "]".repeat(2000), "more levels than 1000");
    }

    @Test
    void textThatIsNoUnicodeIsRefusedAsThat() {
        for (String damaged : new String[] {"u\\ud800", "u\\u0000"}) {
            admin.upload(account, Spend.MAPPING.replace("\"who\"", '"' + damaged + '"'), file())
                    .statusCode(400)
                    .body("errors[0].extensions.code", is("INVALID_ENCODING"))
                    .body("errors[0].message", containsString("columns.unit"));
        }
        byte[] latin = Spend.MAPPING.replace("who", "wh\u00f6").getBytes(StandardCharsets.ISO_8859_1);
        admin.upload(account, latin, file().getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("errors[0].extensions.code", is("INVALID_ENCODING"))
                .body("errors[0].message", containsString("UTF-8"));
        byte[] wide = Spend.MAPPING.getBytes(StandardCharsets.UTF_16BE);
        admin.upload(account, wide, file().getBytes(StandardCharsets.UTF_8)).statusCode(400);
        admin.upload(account, "\uFEFF" + Spend.MAPPING, file()).statusCode(202);
    }

    @Test
    void controlCharactersOfAFileAreShownAndNotSent() {
        admin.upload(account, Spend.MAPPING, "\u0000\u0000\u001b[2J\n")
                .statusCode(400)
                .body("errors[0].message", containsString("\\u0000\\u0000\\u001b[2J"))
                .body("errors[0].message", not(containsString("\u0000")));
    }

    private ValidatableResponse refused(String mapping, String because) {
        return admin.upload(account, mapping, file())
                .statusCode(400)
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"))
                .body("errors[0].message", containsString(because));
    }

    private String file(String... suffix) {
        return Spend.HEADER + ROW.formatted(vendor + String.join("", suffix));
    }

    private static String aliases(String aliases) {
        return Spend.MAPPING.replace("\"defaultOffering\"", "\"vendorAliases\":{" + aliases + "},\"defaultOffering\"");
    }
}
