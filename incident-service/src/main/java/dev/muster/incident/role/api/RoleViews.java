package dev.muster.incident.role.api;

import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.api.PersonView;
import dev.muster.incident.role.RoleAssignment;
import dev.muster.incident.role.RoleCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows the role catalogue as it stands in an incident. */
public final class RoleViews {
  private RoleViews() {}

  /** Every role of the catalogue, in its order; {@code people} knows all holders. */
  public static List<RoleView> of(
      RoleCatalogue catalogue, Incident incident, Map<UUID, PersonView> people, String language) {
    var needed = catalogue.needed(incident.severity());
    return catalogue.roles().stream()
        .map(
            role ->
                new RoleView(
                    role.key(),
                    role.name(language),
                    role.duties(language),
                    role.skills(language),
                    role.mayHold(),
                    role.single(),
                    needed.contains(role.key()),
                    holders(incident, role.key(), people)))
        .toList();
  }

  private static List<RoleView.Holder> holders(
      Incident incident, String role, Map<UUID, PersonView> people) {
    return incident.assignments().stream()
        .filter(RoleAssignment::isCurrent)
        .filter(assignment -> assignment.role().equals(role))
        .sorted(Comparator.comparing(RoleAssignment::assignedAt))
        .map(held -> new RoleView.Holder(people.get(held.personId()), held.assignedAt()))
        .toList();
  }
}
