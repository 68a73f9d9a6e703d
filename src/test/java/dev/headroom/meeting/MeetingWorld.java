package dev.headroom.meeting;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer of one rep, and what clients do with the meetings there. */
public final class MeetingWorld {

    public static final String TEN = "2026-03-02T10:00:00+11:00";
    public static final String ELEVEN = "2026-03-02T11:00:00+11:00";

    private static final String CREATE_CONTACT = Operation.read("mobile/CreateContact");
    private static final String READ = Operation.read("web/Meeting");

    public final TestOrganization organization = TestOrganization.create();
    public final UUID team = organization.team(null);
    public final Person manager = organization.member("MANAGER", team);
    public final Person rep = organization.member("REP", team);
    public final Person colleague = organization.member("REP", team);
    public final Person stranger = organization.member("REP", null);
    public final UUID account = organization.account("Customer", rep.id());
    public final UUID unit = organization.unit(account);

    public MeetingWorld() {
        organization.onAccount(account, colleague);
    }

    public static String newId() {
        return Uuids.next().toString();
    }

    public String accountId() {
        return GlobalId.of("Account", account);
    }

    public String unitId() {
        return GlobalId.of("BusinessUnit", unit);
    }

    public static Map<String, Object> named(@Nullable Object... fields) {
        Map<String, Object> named = new HashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            named.put((String) fields[index], fields[index + 1]);
        }
        return named;
    }

    public static List<Map<String, Object>> one(@Nullable Object... fields) {
        return List.of(named(fields));
    }

    /** The id of a new contact of the account. */
    public String contact(String name, String email) {
        return contact(account, name, email);
    }

    public String contact(UUID ofAccount, String name, String email) {
        return organization
                .admin()
                .graphql()
                .run(
                        CREATE_CONTACT,
                        "input",
                        named(
                                "account",
                                GlobalId.of("Account", ofAccount),
                                "name",
                                name,
                                "email",
                                email,
                                "level",
                                "MANAGER"))
                .extract()
                .path("data.createContact.contact.id");
    }

    /** Creates a meeting; the fields are given as name, value and replace the usual ones. */
    public ValidatableResponse create(Person who, @Nullable Object... fields) {
        Map<String, Object> input = named("account", accountId(), "title", "Review", "provider", "ZOOM");
        input.putAll(named("startsAt", TEN, "endsAt", ELEVEN, "zone", "Australia/Sydney"));
        input.putAll(named(fields));
        return run(who, "CreateMeeting", "createMeeting", input);
    }

    /** The id of a new meeting of the rep. */
    public String meeting(@Nullable Object... fields) {
        return create(rep, fields).extract().path("data.createMeeting.meeting.id");
    }

    public static UUID uuid(String meeting) {
        return GlobalId.uuid(meeting, Meeting.TYPE).orElseThrow();
    }

    public ValidatableResponse change(Person who, String meeting, int expectedVersion, @Nullable Object... fields) {
        Map<String, Object> input = named(fields);
        input.putAll(named("id", meeting, "expectedVersion", expectedVersion));
        return run(who, "ChangeMeeting", "changeMeeting", input);
    }

    public ValidatableResponse merge(Person who, String first, String second, @Nullable Object... fields) {
        Map<String, Object> input = named(fields);
        input.putAll(named("first", first, "second", second));
        return run(who, "MergeMeetings", "mergeMeetings", input);
    }

    public ValidatableResponse identify(Person who, String meeting, String attendee, @Nullable Object... fields) {
        Map<String, Object> input = named(fields);
        input.putAll(named("meeting", meeting, "attendee", attendee));
        return run(who, "IdentifyAttendee", "identifyAttendee", input);
    }

    public ValidatableResponse consent(Person who, String meeting, String basis) {
        return run(who, "RecordConsent", "recordConsent", named("meeting", meeting, "basis", basis));
    }

    private static ValidatableResponse run(Person who, String operation, String field, Map<String, Object> input) {
        return who.graphql()
                .run(Operation.read("mobile/" + operation), "input", input)
                .statusCode(200)
                .rootPath("data." + field);
    }

    public JsonPath read(Person who, String meeting) {
        return who.graphql().run(READ, "id", meeting).extract().jsonPath().setRootPath("data.meeting");
    }
}
