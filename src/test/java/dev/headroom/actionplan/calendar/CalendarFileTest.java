package dev.headroom.actionplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.io.ParseWarning;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.ViewedPlan;
import dev.headroom.actionplan.calendar.CalendarEntry.Standing;
import dev.headroom.actionplan.calendar.CalendarFile.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a feed: read by two parsers, folded between characters, and the same until something changes. */
class CalendarFileTest {

    private static final Instant CHANGED = ViewedPlan.CHANGED.toInstant();
    private static final LocalDate DUE = LocalDate.of(2027, 2, 26);

    private static CalendarEntry entry(String summary, String description) {
        return entry(summary, description, Standing.OPEN, DUE);
    }

    private static CalendarEntry entry(String summary, String description, Standing standing, LocalDate on) {
        return new CalendarEntry(
                "task-" + ViewedPlan.id("one") + "@headroom",
                summary,
                description,
                on,
                standing,
                false,
                standing == Standing.DONE ? on : null,
                standing == Standing.DONE ? 100 : 0,
                List.of("Action plan", "Task"),
                List.of("task-" + ViewedPlan.id("two") + "@headroom"),
                7,
                CHANGED,
                "https://app.example/plans/1");
    }

    private static CalendarFeed feed(CalendarEntry... entries) {
        return CalendarFeed.of("Onboarding", List.of(entries), 1000, null, CHANGED);
    }

    private static byte[] events(CalendarEntry... entries) {
        return CalendarFile.of(feed(entries), Kind.VEVENT, false);
    }

    private static VEvent event(byte[] file) {
        return biweekly(file).getEvents().get(0);
    }

    private static ICalendar biweekly(byte[] file) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(text(file)).warnings(warnings).all().get(0);
        assertThat(warnings).allMatch(List::isEmpty);
        return calendar;
    }

    private static Calendar ical4j(byte[] file) {
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
            assertThat(calendar.validate().getEntries()).isEmpty();
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError(text(file), e);
        }
    }

    /** Fails on bytes that are no UTF-8. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("a character is split: " + Arrays.toString(bytes), e);
        }
    }

    /** The lines as they are sent, each of which must be whole UTF-8. */
    private static List<String> lines(byte[] file) {
        return Arrays.asList(text(file).split("\r\n"));
    }

    private static String unfolded(byte[] file) {
        return text(file).replace("\r\n ", "");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void twoParsersReadWhatWasWritten(Kind kind) {
        byte[] file =
                CalendarFile.of(feed(entry("Read; check, sign \\ \"now\"", "First line\nSecond: line")), kind, true);

        Component first = ical4j(file).getComponentList().getAll().get(0);
        assertThat(first.getName()).isEqualTo(kind.name());
        assertThat(first.getRequiredProperty(Property.SUMMARY).getValue()).isEqualTo("Read; check, sign \\ \"now\"");
        assertThat(first.getRequiredProperty(Property.DESCRIPTION).getValue()).isEqualTo("First line\nSecond: line");
        ICalendar second = biweekly(file);
        String summary = kind == Kind.VEVENT
                ? second.getEvents().get(0).getSummary().getValue()
                : second.getTodos().get(0).getSummary().getValue();
        assertThat(summary).isEqualTo("Read; check, sign \\ \"now\"");
    }

    @Test
    void eventLastsItsDayAndTakesNobodysTime() {
        String file = unfolded(events(entry("Sign", "")));

        assertThat(file)
                .contains("DTSTART;VALUE=DATE:20270226\r\n", "DTEND;VALUE=DATE:20270227\r\n")
                .contains("TRANSP:TRANSPARENT\r\n", "STATUS:TENTATIVE\r\n", "SEQUENCE:7\r\n")
                .contains("UID:task-" + ViewedPlan.id("one") + "@headroom\r\n")
                .contains("DTSTAMP:20270103T081530Z\r\n", "LAST-MODIFIED:20270103T081530Z\r\n")
                .contains("RELATED-TO;RELTYPE=DEPENDS-ON:task-" + ViewedPlan.id("two") + "@headroom\r\n")
                .contains("CATEGORIES:Action plan,Task\r\n", "URL:https://app.example/plans/1\r\n")
                .doesNotContain("VALARM");
    }

    @Test
    void calendarSaysItsNameAndHowOftenToLook() {
        assertThat(unfolded(events(entry("Sign", ""))))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("VERSION:2.0\r\n", "X-WR-CALNAME:Onboarding\r\n", "NAME:Onboarding\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "X-PUBLISHED-TTL:PT1H\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void taskHasADueDayAndHowFarItIs() {
        VTodo open = todo(Standing.OPEN);
        VTodo done = todo(Standing.DONE);

        assertThat(open.getStatus().getValue()).isEqualTo("NEEDS-ACTION");
        assertThat(open.getPercentComplete().getValue()).isZero();
        assertThat(open.getDateDue().getValue().hasTime()).isFalse();
        assertThat(open.getDuration()).isNull();
        assertThat(done.getStatus().getValue()).isEqualTo("COMPLETED");
        assertThat(done.getPercentComplete().getValue()).isEqualTo(100);
        assertThat(done.getCompleted().getValue()).isEqualTo(Instant.parse("2027-02-26T12:00:00Z"));
        assertThat(todo(Standing.STARTED).getStatus().getValue()).isEqualTo("IN-PROCESS");
        assertThat(todo(Standing.CANCELLED).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    private static VTodo todo(Standing standing) {
        byte[] file = CalendarFile.of(feed(entry("Sign", "", standing, DUE)), Kind.VTODO, false);
        ical4j(file);
        return biweekly(file).getTodos().get(0);
    }

    @Test
    void alarmRingsAtNineOnTheDayBefore() {
        CalendarFeed feed = feed(entry("Sign", ""), entry("Old", "", Standing.DONE, DUE));

        String events = unfolded(CalendarFile.of(feed, Kind.VEVENT, true));
        String tasks = unfolded(CalendarFile.of(feed, Kind.VTODO, true));

        assertThat(events).containsOnlyOnce("BEGIN:VALARM").contains("TRIGGER:-PT15H\r\n");
        assertThat(tasks).containsOnlyOnce("BEGIN:VALARM").contains("TRIGGER;RELATED=END:-PT15H\r\n");
    }

    @Test
    void cancelledEventSaysSo() {
        assertThat(event(events(entry("Sign", "", Standing.CANCELLED, DUE)))
                        .getStatus()
                        .getValue())
                .isEqualTo("CANCELLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "漢", "🎯", "👩🏽‍💻", "Z̤͔̈", "\\", ";", "\n"})
    void noLineIsLongerThan75OctetsOrSplitsACharacter(String piece) {
        // Every length, so that the border falls on each octet of the character.
        for (int before = 0; before < 80; before++) {
            String summary = "x".repeat(before) + piece.repeat(60);
            byte[] file = events(entry(summary, summary));
            for (String line : file(file)) {
                assertThat(line.getBytes(StandardCharsets.ISO_8859_1).length).isLessThanOrEqualTo(75);
                text(line.getBytes(StandardCharsets.ISO_8859_1));
            }
            assertThat(event(file).getSummary().getValue()).isEqualTo(summary);
        }
    }

    /** The lines as octets, one a character. */
    private static String[] file(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).split("\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sign\r\nATTENDEE:mailto:victim@customer.example",
                "Sign\nEND:VEVENT\nBEGIN:VEVENT",
                "Sign\rX-EVIL:1",
                "Sign\u2028X-EVIL:1",
                "Sign\u0085X-EVIL:1",
                "Sign\u000BX-EVIL:1",
                "Sign\u0000\u0007",
                "Sign\\nX-EVIL:1",
                "Sign\r\n\r\n X-EVIL:1",
                "Sign\uD83D",
                "\r\n",
                ""
            })
    void textCanNotBecomeAProperty(String text) {
        CalendarEntry harmful = new CalendarEntry(
                "task-1@headroom",
                text,
                text,
                DUE,
                Standing.OPEN,
                true,
                null,
                0,
                List.of(text.isEmpty() ? "-" : text),
                List.of(),
                1,
                CHANGED,
                null);
        byte[] file = CalendarFile.of(CalendarFeed.of(text, List.of(harmful), 10, text, CHANGED), Kind.VEVENT, true);

        ical4j(file);
        assertThat(biweekly(file).getEvents()).hasSize(1);
        assertThat(event(file).getAttendees()).isEmpty();
        assertThat(event(file).getExperimentalProperties()).isEmpty();
        assertThat(unfolded(file)).doesNotContain("\nX-EVIL", "\rX-EVIL", "\nATTENDEE");
        assertThat(text(file).replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text(file).codePoints().filter(Character::isISOControl))
                .allMatch(control -> control == '\r' || control == '\n');
        assertThat(lines(file)).noneMatch(String::isEmpty);
    }

    @Test
    void lastDayThereIsNeedsNoEnd() {
        byte[] file = events(entry("Sign", "", Standing.OPEN, LocalDate.of(9999, 12, 31)));

        assertThat(unfolded(file)).contains("DTSTART;VALUE=DATE:99991231\r\n").doesNotContain("DTEND");
        ical4j(file);
    }

    @Test
    void samePlanGivesTheSameBytes() {
        ActionPlan plan = new ViewedPlan("Onboarding", LocalDate.of(2027, 3, 31))
                .milestone("Contract")
                .task("Read", "Contract", "buyer", 5)
                .task("Send", "Contract", "seller", 2)
                .after("Send", "Read")
                .moved("Send", TaskState.STARTED, LocalDate.of(2027, 1, 4), null)
                .plan();

        assertThat(file(plan)).isEqualTo(file(plan));
    }

    private static byte[] file(ActionPlan plan) {
        var view = CalendarView.member(plan, ViewedPlan.OWNER, Optional.empty());
        var entries = CalendarEntries.of(plan, ViewedPlan.schedule(plan), view, ViewedPlan.TODAY, 30);
        return CalendarFile.of(CalendarFeed.of("Mine", entries, 1000, null, CHANGED), Kind.VEVENT, true);
    }

    @Test
    void whatIsLeftOutIsSaid() {
        CalendarFeed feed = CalendarFeed.of(
                "Mine",
                List.of(entry("Late", "", Standing.OPEN, DUE), entry("Early", "", Standing.OPEN, DUE.minusDays(1))),
                1,
                null,
                CHANGED);

        String file = unfolded(CalendarFile.of(feed, Kind.VEVENT, false));

        assertThat(file).contains("SUMMARY:Late").doesNotContain("SUMMARY:Early");
        assertThat(file).contains("X-WR-CALDESC:This calendar shows the 1 entries due last of 2.");
    }

    @Test
    void emptyFeedIsACalendarToo() {
        byte[] file = CalendarFile.of(feed(), Kind.VEVENT, true);

        assertThat(biweekly(file).getEvents()).isEmpty();
        assertThat(text(file)).contains("X-WR-CALNAME:Onboarding");
    }
}
