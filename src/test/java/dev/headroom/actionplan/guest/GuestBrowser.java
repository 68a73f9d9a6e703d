package dev.headroom.actionplan.guest;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts: keeps the cookie, follows no redirect by itself, and sends forms as they stand. */
final class GuestBrowser {

    private final String path;
    private String cookie;

    private GuestBrowser(String path, String cookie) {
        this.path = path;
        this.cookie = cookie;
    }

    /** Opens a link, as its path. */
    static GuestBrowser open(String link) {
        Response door = get(link);
        if (door.statusCode() != 303) {
            throw new AssertionError("the link lets nobody in: " + door.statusCode());
        }
        return new GuestBrowser(door.header("Location"), door.cookie("guest"));
    }

    static Response get(String path) {
        return given().redirects().follow(false).get(path);
    }

    String path() {
        return path;
    }

    RequestSpecification request() {
        return given().redirects().follow(false).header("Cookie", "guest=" + cookie);
    }

    Response load() {
        return keep(request().get(path));
    }

    private Response keep(Response response) {
        String renewed = response.cookie("guest");
        if (renewed != null) {
            cookie = renewed;
        }
        return response;
    }

    Document page() {
        return page("");
    }

    /** The page as it is when something on it was chosen to act on. */
    Document page(Object chosen) {
        Response response = keep(request().get(path + "?about=" + chosen));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + response.asString());
        }
        return Jsoup.parse(response.asString());
    }

    /** The form of an act, about something or about the whole. */
    static Element form(Document page, String act, Object target) {
        String id = target.toString().isEmpty() ? act : act + "-" + target;
        Element form = page.getElementById(id);
        if (form == null) {
            throw new AssertionError("the page has no form " + id);
        }
        return form;
    }

    /** Sends a form of a fresh page with more fields, given as name, value. */
    Response send(String act, Object target, String... more) {
        return send(form(page(target), act, target), more);
    }

    /** Sends a form as it stands, with more fields. */
    Response send(Element form, String... more) {
        List<String> fields = new ArrayList<>();
        for (Element input : form.select("input[type=hidden], input[type=date]")) {
            fields.add(input.attr("name"));
            fields.add(input.attr("value"));
        }
        fields.addAll(List.of(more));
        return post(form.attr("action"), fields.toArray(String[]::new));
    }

    /** Sends fields to an act, whatever the page shows; later ones of a name replace earlier ones. */
    Response post(String action, String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            all.put(fields[index], fields[index + 1]);
        }
        return keep(request()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(all)
                .post(action));
    }

    /** What every form carries. */
    String token() {
        return page().select("input[name=form]").attr("value");
    }
}
