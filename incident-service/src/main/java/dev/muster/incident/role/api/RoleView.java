package dev.muster.incident.role.api;

import dev.muster.incident.incident.api.PersonView;
import java.time.Instant;
import java.util.List;

/**
 * A role of the catalogue as it stands in an incident, in the reader's language.
 *
 * @param single whether one person at most holds it
 * @param required whether the severity needs it
 * @param holders empty while it is vacant
 */
public record RoleView(
    String key,
    String name,
    List<String> duties,
    boolean single,
    boolean required,
    List<Holder> holders) {

  /** Somebody who holds a role since then. */
  public record Holder(PersonView person, Instant since) {}
}
