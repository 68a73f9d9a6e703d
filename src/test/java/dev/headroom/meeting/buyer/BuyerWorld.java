package dev.headroom.meeting.buyer;

import static io.restassured.RestAssured.given;

import dev.headroom.meeting.MeetingWorld;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.followup.FollowUp;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A meeting with Bea of the customer, what was confirmed after it, and a browser without scripts. */
final class BuyerWorld {

    static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    final MeetingWorld meetings = new MeetingWorld();
    final String beaMail = "bea." + MeetingWorld.newId() + "@customer.example";
    private final String carlMail = "carl." + MeetingWorld.newId() + "@customer.example";
    final String meeting = meetings.meeting(
            "attendees",
            List.of(
                    MeetingWorld.named("name", "Bea Buyer", "side", "BUYER", "email", beaMail),
                    MeetingWorld.named("name", "Carl Buyer", "side", "BUYER", "email", carlMail),
                    MeetingWorld.named("name", "Sam Seller", "side", "SELLER")));
    final String bea = attendee("Bea Buyer");
    final String carl = attendee("Carl Buyer");
    final String sam = attendee("Sam Seller");

    /** A link and who it belongs to. */
    record Issued(String id, String path) {

        String token() {
            return path.substring("/f/".length());
        }
    }

    private String attendee(String name) {
        return meetings.read(meetings.rep, meeting).getString("attendees.find { it.name == '" + name + "' }.id");
    }

    /** Records that the recap was sent by hand, as it would be written now. */
    void sent() {
        require(run(meetings.rep, "RecordFollowUpSent", approved()), "recordFollowUpSent.followUp.id");
    }

    /** Mails the recap, as it would be written now, to one of them. */
    void mailed(String attendee) {
        Map<String, Object> send = approved();
        send.put("to", List.of(attendee));
        require(run(meetings.rep, "SendFollowUp", send), "sendFollowUp.followUp.id");
    }

    /** What names the follow-up, once its recap is approved. */
    private Map<String, Object> approved() {
        String followUp = GlobalId.of(FollowUp.TYPE, MeetingWorld.uuid(meeting));
        run(meetings.rep, "DraftFollowUp", MeetingWorld.named("meeting", meeting));
        Map<String, Object> approve = MeetingWorld.named("id", followUp, "hash", followUp(followUp, "recap.hash"));
        approve.put("expectedVersion", Integer.parseInt(followUp(followUp, "version")));
        run(meetings.rep, "ApproveFollowUp", approve);
        Map<String, Object> approved = MeetingWorld.named("id", followUp);
        approved.put("expectedVersion", Integer.parseInt(followUp(followUp, "version")));
        return approved;
    }

    private static void require(JsonPath answer, String path) {
        if (answer.getString(path) == null) {
            throw new AssertionError(answer.prettify());
        }
    }

    String followUp(String path) {
        return followUp(GlobalId.of(FollowUp.TYPE, MeetingWorld.uuid(meeting)), path);
    }

    private String followUp(String id, String path) {
        return meetings.rep
                .graphql()
                .run(Operation.read("mobile/FollowUp"), "id", id)
                .extract()
                .jsonPath()
                .setRootPath("data.followUp")
                .getString(path);
    }

    Issued link(@Nullable Object... more) {
        Map<String, Object> input = MeetingWorld.named("meeting", meeting, "attendee", bea);
        input.putAll(MeetingWorld.named(more));
        JsonPath answer = run(meetings.rep, "CreateBuyerLink", input);
        require(answer, "createBuyerLink.link");
        String link = answer.getString("createBuyerLink.link");
        return new Issued(
                answer.getString("createBuyerLink.buyerLink.id"),
                URI.create(link).getPath());
    }

    static JsonPath run(Person who, String operation, Map<String, Object> input) {
        return who.graphql()
                .run(Operation.read("mobile/" + operation), "input", input)
                .extract()
                .jsonPath()
                .setRootPath("data");
    }

    /** The UUID of a commitment that somebody of ours confirmed. */
    String confirmed(String text, String side) {
        return confirmed(meeting, text, side);
    }

    String confirmed(String ofMeeting, String text, String side) {
        Map<String, Object> input = MeetingWorld.named("meeting", ofMeeting, "text", text, "side", side);
        input.put("dueOn", DUE.toString());
        String id = run(meetings.rep, "AddCommitment", input).getString("addCommitment.commitment.id");
        return GlobalId.uuid(id, Commitment.TYPE).orElseThrow().toString();
    }

    JsonPath read(String commitment) {
        return meetings.rep
                .graphql()
                .run(Operation.read("web/Commitment"), "id", GlobalId.of(Commitment.TYPE, UUID.fromString(commitment)))
                .extract()
                .jsonPath()
                .setRootPath("data.node");
    }

    static Response get(String path) {
        return given().redirects().follow(false).get(path);
    }

    static Document page(Issued link) {
        Response response = get(link.path());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + response.asString());
        }
        return Jsoup.parse(response.asString());
    }

    /** The form of an answer to an item, as the page has it. */
    static Element form(Document page, String item, String answer) {
        return page.select("#item-" + item + " form").stream()
                .filter(form -> form.select("input[name=answer]").attr("value").equals(answer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form " + answer + " for " + item + " in " + page));
    }

    /** Sends a form of a fresh page; more fields replace what it holds. */
    static Response send(Issued link, String item, String answer, String... more) {
        return send(link, form(page(link), item, answer), more);
    }

    /** Sends a form to the address of its page, as browsers do when it names none. */
    static Response send(Issued link, Element form, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input, textarea").forEach(input -> fields.put(input.attr("name"), input.val()));
        for (int index = 0; index < more.length; index += 2) {
            fields.put(more[index], more[index + 1]);
        }
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post(link.path());
    }
}
