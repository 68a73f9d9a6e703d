package dev.headroom.meeting.hook;

import dev.headroom.meeting.ErasedPeople;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of a meeting, and where it has the transcript.
 *
 * @param source where the transcript is: at Zoom a whole address, at Graph the path after the API's own address
 * @param series what all meetings of one recurring meeting have in common
 * @param cuesFrom what the times in the transcript count from
 * @param host the address of who planned it
 * @param peopleUnknown whether the provider could not be asked just now who was there
 */
record EventDetails(
        String source,
        String meetingKey,
        @Nullable String series,
        @Nullable String topic,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable OffsetDateTime cuesFrom,
        @Nullable String zone,
        @Nullable String host,
        @Nullable String recordingUrl,
        List<Person> people,
        boolean peopleUnknown) {

    /** Somebody who was invited or there. */
    record Person(@Nullable String name, @Nullable String email) {}

    EventDetails {
        people = List.copyOf(people);
    }

    /** Of events that name everybody there is to know of, so that nobody has to be asked. */
    EventDetails(
            String source,
            String meetingKey,
            @Nullable String series,
            @Nullable String topic,
            @Nullable OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            @Nullable OffsetDateTime cuesFrom,
            @Nullable String zone,
            @Nullable String host,
            @Nullable String recordingUrl,
            List<Person> people) {
        this(source, meetingKey, series, topic, startsAt, endsAt, cuesFrom, zone, host, recordingUrl, people, false);
    }

    EventDetails with(List<Person> others) {
        return new EventDetails(
                source, meetingKey, series, topic, startsAt, endsAt, cuesFrom, zone, host, recordingUrl, others);
    }

    /** Whoever works on it again asks again. */
    EventDetails withPeopleUnknown() {
        return new EventDetails(
                source, meetingKey, series, topic, startsAt, endsAt, cuesFrom, zone, host, recordingUrl, people, true);
    }

    EventDetails without(ErasedPeople erased) {
        return new EventDetails(
                source,
                meetingKey,
                series,
                topic == null ? null : erased.without(topic),
                startsAt,
                endsAt,
                cuesFrom,
                zone,
                erased.isNamed(host) ? null : host,
                recordingUrl,
                List.of());
    }

    /** Whether somebody of them planned it or was there, or it is called by them. */
    boolean names(ErasedPeople erased) {
        return erased.isNamed(host)
                || (topic != null && !erased.without(topic).equals(topic))
                || people.stream().anyMatch(person -> erased.isNamed(person.name()) || erased.isNamed(person.email()));
    }

    /** Without the place where the transcript is, so that it is not fetched again. */
    EventDetails erased(ErasedPeople erased) {
        EventDetails left = without(erased);
        return new EventDetails(
                "", meetingKey, series, left.topic, startsAt, endsAt, cuesFrom, zone, left.host, null, List.of());
    }

    String written() {
        JsonArray persons = new JsonArray();
        people.forEach(person ->
                persons.add(new JsonObject().put("name", person.name()).put("email", person.email())));
        return new JsonObject()
                .put("source", source)
                .put("meetingKey", meetingKey)
                .put("series", series)
                .put("topic", topic)
                .put("startsAt", text(startsAt))
                .put("endsAt", text(endsAt))
                .put("cuesFrom", text(cuesFrom))
                .put("zone", zone)
                .put("host", host)
                .put("recordingUrl", recordingUrl)
                .put("people", persons)
                .put("peopleUnknown", peopleUnknown ? true : null)
                .encode();
    }

    static EventDetails of(String written) {
        var json = new JsonObject(written);
        return new EventDetails(
                json.getString("source", ""),
                json.getString("meetingKey", ""),
                json.getString("series"),
                json.getString("topic"),
                moment(json, "startsAt"),
                moment(json, "endsAt"),
                moment(json, "cuesFrom"),
                json.getString("zone"),
                json.getString("host"),
                json.getString("recordingUrl"),
                json.getJsonArray("people", new JsonArray()).stream()
                        .map(JsonObject.class::cast)
                        .map(person -> new Person(person.getString("name"), person.getString("email")))
                        .toList(),
                Boolean.TRUE.equals(json.getBoolean("peopleUnknown")));
    }

    private static @Nullable String text(@Nullable OffsetDateTime moment) {
        return Optional.ofNullable(moment).map(OffsetDateTime::toString).orElse(null);
    }

    private static @Nullable OffsetDateTime moment(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name))
                .map(OffsetDateTime::parse)
                .orElse(null);
    }
}
