package dev.headroom.account.bullhorn;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bullhorn's ClientContacts as a file of contacts. Bullhorn keeps a contact for each company a person works for; the
 * import joins them by address into one person. The client's unit is the contact's division: Bullhorn's departments
 * are the agency's own.
 */
final class BullhornContacts {

    static final String FIELDS = "id,firstName,lastName,occupation,division,clientCorporation(id),reportToPerson(id),"
            + "type,status,email,phone,mobile,dateLastVisit,lastEmailReceivedDate,isDeleted";

    private static final List<String> HEADER = List.of(
            "reference",
            "name",
            "placeholder",
            "title",
            "email",
            "phone",
            "unit",
            "reportsTo",
            "lastVisit",
            "lastEmail");

    /** Bullhorn knows no levels, so that titles must tell; a vice president is no president. */
    private static final JsonObject MAPPING = new JsonObject("""
            {"columns": {"reference": "reference", "name": "name", "placeholder": "placeholder", "title": "title",
              "email": "email", "phone": "phone", "unit": "unit", "reportsTo": "reportsTo"},
             "createUnits": true,
             "titleLevels": [
              {"titlePattern": "(?i)\\\\b(procurement|purchasing|buyer|sourcing|vendor management)\\\\b",
               "level": "PROCUREMENT"},
              {"titlePattern": "(?i)\\\\b([se]?vp|vice[ -]president)\\\\b", "level": "VP"},
              {"titlePattern": "(?i)\\\\b(chief|c[efiot]o|president|managing director|executive director)\\\\b",
               "level": "EXECUTIVE"},
              {"titlePattern": "(?i)\\\\b(director|head)\\\\b", "level": "DIRECTOR"},
              {"titlePattern": "(?i)\\\\b(manager|supervisor|team lead(er)?)\\\\b", "level": "MANAGER"}]}
            """);

    private BullhornContacts() {}

    /** How the file is read. Bullhorn does not say who of us visited: without a member the days are left out. */
    static byte[] mapping(@Nullable String member) {
        JsonObject mapping = MAPPING.copy();
        if (member != null) {
            mapping.put("member", member)
                    .getJsonObject("columns")
                    .put("lastVisit", "lastVisit")
                    .put("lastEmail", "lastEmail");
        }
        return mapping.toBuffer().getBytes();
    }

    static byte[] file(List<BullhornRecord> contacts, ZoneId zone) {
        return CsvFile.of(
                HEADER,
                contacts.stream()
                        .filter(contact -> !contact.is("isDeleted"))
                        .map(contact -> row(contact, zone))
                        .toList());
    }

    private static List<String> row(BullhornRecord contact, ZoneId zone) {
        Optional<String> name = name(contact);
        return List.of(
                contact.id(),
                name.orElse(""),
                name.isPresent() ? "" : contact.text("occupation").orElse("Contact " + contact.id() + " of Bullhorn"),
                contact.text("occupation").orElse(""),
                contact.text("email").orElse(""),
                contact.text("mobile").or(() -> contact.text("phone")).orElse(""),
                contact.text("division").orElse(""),
                contact.reference("reportToPerson").orElse(""),
                contact.day("dateLastVisit", zone).map(LocalDate::toString).orElse(""),
                contact.day("lastEmailReceivedDate", zone)
                        .map(LocalDate::toString)
                        .orElse(""));
    }

    private static Optional<String> name(BullhornRecord contact) {
        return Optional.of(Stream.of("firstName", "lastName")
                        .flatMap(part -> contact.text(part).stream())
                        .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty());
    }
}
