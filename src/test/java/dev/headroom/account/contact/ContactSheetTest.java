package dev.headroom.account.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.account.contact.ContactSheet.Applied;
import dev.headroom.account.contact.ContactSheet.Known;
import dev.headroom.account.imports.ImportRejection;
import dev.headroom.account.imports.ImportRun;
import dev.headroom.account.imports.NamedUnits;
import dev.headroom.account.imports.RejectedCell;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows say of contacts, which contact they are about, and what they change. */
class ContactSheetTest {

    private static final List<String> HEADER =
            List.of("name", "who", "mail", "title", "level", "unit", "phone", "boss", "ref", "visit", "mailed");
    private static final String MAPPING = """
            {"columns":{"name":"name","placeholder":"who","email":"mail","title":"title","level":"level","unit":"unit",
             "phone":"phone","reportsTo":"boss","reference":"ref","lastVisit":"visit","lastEmail":"mailed"},
             "levels":{"C-level":"EXECUTIVE"},
             "titleLevels":[{"titlePattern":"(?i)chief","level":"EXECUTIVE"},
                            {"titlePattern":"(?i)director","level":"DIRECTOR"}]}
            """;
    private static final UUID HEALTH = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private final ContactPlan plan = new ContactPlan(HEADER, parse(MAPPING), null);
    private final ContactRowReader reader = new ContactRowReader(plan, TODAY);
    private final ImportRun run =
            new ImportRun(new Author(UUID.randomUUID(), "member:x"), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void rowBecomesAPersonAndAPost() {
        ContactSheet sheet = empty();

        ContactEntity contact = sheet.apply(row(
                        "name=Ines Infrastructure",
                        "mail= Ines@ACT.example ",
                        "title=Director of things",
                        "unit=HEALTH",
                        "phone=+61 2 5550 0100",
                        "ref=7"))
                .contact();

        assertThat(contact.email).isEqualTo("ines@act.example");
        assertThat(contact.level).isEqualTo(ContactLevel.DIRECTOR);
        assertThat(contact.unit).isEqualTo(HEALTH);
        assertThat(sheet.newPeople()).extracting(person -> person.name).containsExactly("Ines Infrastructure");
        assertThat(sheet.changes()).extracting(NewChange::entityType).containsExactly(Person.TYPE, Contact.TYPE);
    }

    @Test
    void somebodyWithoutANameIsAPlaceholder() {
        ContactSheet sheet = empty();
        sheet.apply(row("who=Head of procurement", "unit=Health"));

        Applied again = sheet.apply(row("who=Head of procurement", "unit=Health"));
        sheet.apply(row("who=Head of procurement"));

        assertThat(again.changed()).isFalse();
        assertThat(sheet.newContacts()).hasSize(2);
        assertThat(sheet.newPeople()).allMatch(person -> person.name == null);
    }

    @ParameterizedTest
    @CsvSource({
        "c-LEVEL,,EXECUTIVE",
        "procurement,Chief buyer,PROCUREMENT",
        "'',Chief buyer,EXECUTIVE",
        "'',Buyer,",
        "'','Deputy Chief Director',EXECUTIVE"
    })
    void levelIsTheColumnsWordOrElseTheTitles(String word, String title, ContactLevel level) {
        assertThat(row("name=A", "level=" + word, "title=" + (title == null ? "" : title))
                        .level())
                .isEqualTo(level);
    }

    @Test
    void sameReferenceOrAddressAgainIsTheSameContact() {
        ContactSheet sheet = empty();
        ContactEntity ann = sheet.apply(row("name=Ann Lee", "ref=1")).contact();
        ContactEntity bob =
                sheet.apply(row("name=Bob Ray", "mail=bob@act.example")).contact();

        assertThat(sheet.apply(row("name=Ann Lee", "ref=1")).changed()).isFalse();
        assertThat(sheet.apply(row("name=Ann Lee", "ref=1", "mail=ann@act.example", "title=CIO"))
                        .changed())
                .isTrue();
        assertThat(sheet.apply(row("name=Ann Lee", "mail=ANN@act.example")).contact())
                .isSameAs(ann);
        assertThat(sheet.apply(row("name=Bob Ray", "ref=2", "mail=bob@act.example"))
                        .contact())
                .isSameAs(bob);
        assertThat(ann.title).isEqualTo("CIO");
        assertThat(ann.revision.version()).isEqualTo(2);
        assertThat(sheet.newContacts()).hasSize(2);
    }

    @Test
    void emptyCellLeavesWhatIsKnown() {
        ContactSheet sheet = empty();
        sheet.apply(row("name=Ann Lee", "ref=1", "title=Chief", "phone=123456", "unit=Health"));

        Applied again = sheet.apply(row("name=Ann Lee", "ref=1"));

        assertThat(again.changed()).isFalse();
        assertThat(again.contact().level).isEqualTo(ContactLevel.EXECUTIVE);
        assertThat(again.contact().unit).isEqualTo(HEALTH);
    }

    @Test
    void addressOfAnotherReferenceIsRejectedAndNothingOfItsRowIsTaken() {
        ContactSheet sheet = empty();
        sheet.apply(row("name=Ann Lee", "ref=1", "mail=ann@act.example"));
        sheet.apply(row("name=Bob Ray", "ref=2"));
        int before = sheet.changes().size();

        assertThat(rejected(sheet, "name=Ann Lee", "ref=3", "mail=ann@act.example")
                        .column())
                .isEqualTo("mail");
        assertThat(rejected(sheet, "name=Bob Ray", "ref=2", "mail=ann@act.example")
                        .column())
                .isEqualTo("mail");

        assertThat(sheet.changes()).hasSize(before);
    }

    @Test
    void addressAtAnotherAccountIsTheSamePersonWhoKeepsTheirName() {
        UUID person = UUID.randomUUID();
        PersonEntity known = new PersonEntity();
        known.id = person;
        known.identify("Robert Ray", null);
        ContactSheet sheet = new ContactSheet(
                run,
                plan.mapping().columns(),
                new Known(
                        List.of(),
                        Map.of(person, known),
                        Set.of(person),
                        Map.of("bob@act.example", person),
                        NamedUnits.of(Map.of())),
                OffsetDateTime.parse("2026-07-01T00:00:00Z"));

        Applied first = sheet.apply(row("name=Bob Ray", "mail=bob@act.example"));
        Applied second = sheet.apply(row("name=Bob Ray", "mail=bob@act.example"));

        assertThat(first.contact().person).isEqualTo(person);
        assertThat(second.changed()).isFalse();
        assertThat(known.name).isEqualTo("Robert Ray");
        assertThat(sheet.newPeople()).isEmpty();
    }

    @Test
    void placeholderGetsItsNameOnceTheFileKnowsIt() {
        ContactSheet sheet = empty();
        sheet.apply(row("who=Head of cloud", "ref=1"));

        Applied named = sheet.apply(row("name=Clara Cloud", "ref=1"));

        assertThat(named.changed()).isTrue();
        assertThat(sheet.newPeople().get(0).name).isEqualTo("Clara Cloud");
        assertThat(sheet.newPeople().get(0).description).isEqualTo("Head of cloud");
    }

    @Test
    void managerMayComeAfterThoseWhoReport() {
        ContactSheet sheet = empty();
        ContactEntity low = sheet.apply(row("name=Low", "ref=1", "boss=2")).contact();
        ContactEntity middle =
                sheet.apply(row("name=Middle", "ref=2", "boss=top@act.example")).contact();
        assertThat(low.reportsTo).isEqualTo(middle.id);
        assertThat(middle.reportsTo).isNull();

        ContactEntity top = sheet.apply(row("name=Top", "mail=top@act.example")).contact();

        assertThat(middle.reportsTo).isEqualTo(top.id);
        assertThat(sheet.apply(row("name=Middle", "ref=2", "boss=top@act.example"))
                        .changed())
                .isFalse();
    }

    @Test
    void circleIsRejectedWhicheverRowClosesIt() {
        ContactSheet sheet = empty();
        sheet.apply(row("name=A", "ref=1", "boss=2"));
        sheet.apply(row("name=C", "ref=3", "boss=1"));

        assertThat(rejected(sheet, "name=B", "ref=2", "boss=3").column()).isEqualTo("boss");
        assertThat(rejected(sheet, "name=D", "ref=4", "boss=4").column()).isEqualTo("boss");
        sheet.apply(row("name=B", "ref=2"));
        assertThat(rejected(sheet, "name=B", "ref=2", "boss=3").reason()).contains("report to this contact");
    }

    @Test
    void unitThatIsNotThereIsRejected() {
        ImportRejection rejection = rejected(empty(), "name=A", "unit=Schools");

        assertThat(rejection.column()).isEqualTo("unit");
        assertThat(rejection.value()).isEqualTo("Schools");
        assertThat(rejection.reason()).contains("createUnits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title=Boss|name|names nobody",
                "name=A;mail=nobody|mail|not one of mail",
                "name=A;phone=call me|phone|not one to call",
                "name=A;level=Guru|level|add it to levels",
                "name=A;boss=x@y|boss|not one of mail",
                "name=A;visit=2026-02-30|visit|calendar",
                "name=A;mailed=2026-07-02|mailed|future"
            })
    void badCellIsRejectedWithItsColumnAndReason(String cells, String column, String reason) {
        ImportRejection rejection = rejected(empty(), cells.split(";"));

        assertThat(rejection.column()).isEqualTo(column);
        assertThat(rejection.reason()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"columns\":{\"title\":\"t\"}}",
                "{\"columns\":{\"name\":\"n\"},\"levels\":{\"x\":\"KING\"}}",
                "{\"columns\":{\"name\":\"n\"},\"levels\":{\"x\":null}}",
                "{\"columns\":{\"name\":\"n\"},\"titleLevels\":[{\"titlePattern\":\"(\",\"level\":\"VP\"}]}",
                "{\"columns\":{\"name\":\"n\"},\"dateFormat\":\"hh\"}",
                "{\"columns\":{\"name\":\"n\"},\"colour\":1}"
            })
    void mappingWithAWrongPartIsRefused(String mapping) {
        assertThatThrownBy(() -> parse(mapping)).isInstanceOf(BadInput.class);
    }

    private ContactSheet empty() {
        return new ContactSheet(
                run,
                plan.mapping().columns(),
                new Known(List.of(), Map.of(), Set.of(), Map.of(), NamedUnits.of(Map.of("health", HEALTH))),
                OffsetDateTime.parse("2026-07-01T00:00:00Z"));
    }

    private ContactRow row(String... cells) {
        Map<String, String> byColumn = new HashMap<>();
        Arrays.stream(cells).map(cell -> cell.split("=", 2)).forEach(pair -> byColumn.put(pair[0], pair[1]));
        return reader.read(
                HEADER.stream().map(column -> byColumn.getOrDefault(column, "")).toList());
    }

    private ImportRejection rejected(ContactSheet sheet, String... cells) {
        try {
            sheet.apply(row(cells));
        } catch (RejectedCell e) {
            return e.at(2);
        }
        throw new AssertionError("the row was taken");
    }

    private static ContactMapping parse(String mapping) {
        return ContactMapping.parse(mapping.getBytes(StandardCharsets.UTF_8));
    }
}
