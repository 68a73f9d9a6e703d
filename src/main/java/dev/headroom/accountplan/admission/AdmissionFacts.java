package dev.headroom.accountplan.admission;

import dev.headroom.account.figures.CellFigure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What admission is decided on.
 *
 * @param cells the cells of the accounts the plan covers, in the plan's period
 * @param seniorContacts for each unit that is a line of the customer, how many senior contacts we have there; a line
 *     without any is in it with 0
 * @param activeMembers the members who may still sign in
 * @param names of units and offerings; one without a name is shown by its id
 */
public record AdmissionFacts(
        List<CellFigure> cells,
        Map<UUID, Integer> seniorContacts,
        Set<UUID> activeMembers,
        Map<UUID, String> names,
        LocalDate asOf) {

    public AdmissionFacts {
        cells = List.copyOf(cells);
        seniorContacts = Map.copyOf(seniorContacts);
        activeMembers = Set.copyOf(activeMembers);
        names = Map.copyOf(names);
    }

    String name(UUID id) {
        return names.getOrDefault(id, id.toString());
    }

    String name(CellFigure cell) {
        return name(cell.unit()) + " × " + name(cell.offering());
    }
}
