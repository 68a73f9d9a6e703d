package dev.headroom.actionplan.calendar;

import dev.headroom.actionplan.calendar.CalendarEntry.Standing;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.parameter.RelType;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.PercentComplete;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * Writes a feed as iCalendar (RFC 5545, 7986 and, for what waits for what, 9253). The same feed gives the same bytes:
 * nothing in it tells when it was asked for.
 */
final class CalendarFile {

    private static final String PRODUCT = "-//Headroom//Action plans//EN";
    private static final String REFRESH = "PT1H";
    private static final LocalTime NOON = LocalTime.of(12, 0);

    /** Nine o'clock of the day before, counted from the first minute of the day itself. */
    private static final Duration DAY_BEFORE_AT_NINE = Duration.ofHours(-15);

    /** What an entry is written as. Outlook and Google show events only; Apple and Thunderbird have task lists. */
    enum Kind {
        VEVENT,
        VTODO;

        /** As {@code ?as=} names it. */
        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final boolean reminders;

    private CalendarFile(Kind kind, boolean reminders) {
        this.kind = kind;
        this.reminders = reminders;
    }

    static byte[] of(CalendarFeed feed, Kind kind, boolean reminders) {
        return FoldedLines.of(new CalendarFile(kind, reminders).calendar(feed).toString());
    }

    private Calendar calendar(CalendarFeed feed) {
        List<Property> properties = new ArrayList<>(List.of(
                new ProdId(PRODUCT),
                new Version(new ParameterList(), "2.0"),
                new CalScale("GREGORIAN"),
                new Name(new ParameterList(), CalendarText.of(feed.name())),
                new XProperty("X-WR-CALNAME", CalendarText.of(feed.name())),
                new RefreshInterval(new ParameterList(List.<Parameter>of(new Value("DURATION"))), REFRESH),
                new XProperty("X-PUBLISHED-TTL", REFRESH),
                new LastModified(feed.modifiedAt())));
        if (feed.note() != null) {
            properties.add(new Description(CalendarText.of(feed.note())));
            properties.add(new XProperty("X-WR-CALDESC", CalendarText.of(feed.note())));
        }
        List<CalendarComponent> entries =
                feed.entries().stream().map(this::component).toList();
        return new Calendar(new PropertyList(properties), new ComponentList<>(entries));
    }

    private CalendarComponent component(CalendarEntry entry) {
        List<Property> properties = common(entry);
        properties.addAll(kind == Kind.VEVENT ? ofEvent(entry) : ofTask(entry));
        PropertyList all = new PropertyList(properties);
        ComponentList<VAlarm> alarms = reminders && !entry.standing().isEnded()
                ? new ComponentList<>(List.of(alarm(entry)))
                : new ComponentList<>();
        return kind == Kind.VEVENT ? new VEvent(all, alarms) : new VToDo(all, alarms);
    }

    private static List<Property> common(CalendarEntry entry) {
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(entry.uid()),
                new DtStamp(entry.modifiedAt()),
                new LastModified(entry.modifiedAt()),
                new Sequence(entry.sequence()),
                new Summary(CalendarText.of(entry.summary())),
                new Description(CalendarText.of(entry.description())),
                new Categories(new TextList(
                        entry.categories().stream().map(CalendarText::of).toArray(String[]::new)))));
        if (entry.url() != null) {
            properties.add(new Url(URI.create(entry.url())));
        }
        entry.after()
                .forEach(uid -> properties.add(
                        new RelatedTo(new ParameterList(List.<Parameter>of(new RelType("DEPENDS-ON"))), uid)));
        return properties;
    }

    private static List<Property> ofEvent(CalendarEntry entry) {
        List<Property> properties = new ArrayList<>();
        properties.add(new DtStart<>(date(), entry.on()));
        LocalDate next = entry.on().plusDays(1);
        // An event without an end lasts its day; years of five digits have no form.
        if (next.getYear() <= 9999) {
            properties.add(new DtEnd<>(date(), next));
        }
        properties.add(new Status(
                entry.standing() == Standing.CANCELLED ? "CANCELLED" : entry.agreed() ? "CONFIRMED" : "TENTATIVE"));
        // To be done on a day is not to be busy all day.
        properties.add(new Transp("TRANSPARENT"));
        return properties;
    }

    private static List<Property> ofTask(CalendarEntry entry) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Due<>(date(), entry.on()));
        properties.add(new Status(
                switch (entry.standing()) {
                    case OPEN -> "NEEDS-ACTION";
                    case STARTED -> "IN-PROCESS";
                    case DONE -> "COMPLETED";
                    case CANCELLED -> "CANCELLED";
                }));
        if (entry.percent() != null) {
            properties.add(new PercentComplete(entry.percent()));
        }
        if (entry.finishedOn() != null) {
            // A moment is asked for and a day is known: at noon UTC it is that day nearly everywhere.
            properties.add(new Completed(entry.finishedOn().atTime(NOON).toInstant(ZoneOffset.UTC)));
        }
        return properties;
    }

    private VAlarm alarm(CalendarEntry entry) {
        ParameterList related =
                kind == Kind.VEVENT ? new ParameterList() : new ParameterList(List.<Parameter>of(new Related("END")));
        return new VAlarm(new PropertyList(List.of(
                new Action("DISPLAY"),
                new Trigger(related, DAY_BEFORE_AT_NINE),
                new Description(CalendarText.of(entry.summary())))));
    }

    private static ParameterList date() {
        return new ParameterList(List.<Parameter>of(new Value("DATE")));
    }
}
