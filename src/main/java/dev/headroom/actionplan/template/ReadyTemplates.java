package dev.headroom.actionplan.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The templates every organization starts with and edits: what firms of IT staffing and services do with a customer.
 * They are data, written as an administrator would send them.
 */
public final class ReadyTemplates {

    /** In the order they are listed; the place of one decides its id, so new ones go to the end. */
    private static final List<String> NAMES =
            List.of("supplier-onboarding", "statement-of-work", "contract-to-hire", "renewal", "pilot");

    private static final List<ActionPlanTemplate> ALL = read();

    private ReadyTemplates() {}

    public static List<ActionPlanTemplate> all() {
        return ALL;
    }

    /** The id of one by the name of its file; the same in every organization. */
    public static UUID id(String name) {
        return UUID.fromString("0190a000-0000-7000-8000-00000000a%03d".formatted(NAMES.indexOf(name) + 1));
    }

    static Optional<ActionPlanTemplate> find(UUID id) {
        return ALL.stream().filter(template -> template.uuid().equals(id)).findFirst();
    }

    private static List<ActionPlanTemplate> read() {
        ObjectMapper json = new ObjectMapper();
        List<ActionPlanTemplate> templates = new ArrayList<>();
        for (String name : NAMES) {
            templates.add(
                    content(json, "/action-plan-templates/" + name + ".json").template(id(name), 1));
        }
        return List.copyOf(templates);
    }

    private static ActionPlanTemplateInput.Content content(ObjectMapper json, String resource) {
        try (InputStream stream = ReadyTemplates.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not part of this build");
            }
            return json.readValue(stream, ActionPlanTemplateInput.Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(resource + " can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
