package dev.muster.incident.role.api;

import dev.muster.incident.incident.api.PersonView;
import dev.muster.incident.role.Eligibility;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role of the catalogue as it stands in an incident, in the reader's language.
 *
 * @param skills what whoever holds it should be good at
 * @param mayHold who may hold it; null for anybody
 * @param single whether one person at most holds it
 * @param required whether the severity needs it
 * @param holders empty while it is vacant
 */
public record RoleView(
    String key,
    String name,
    List<String> duties,
    List<String> skills,
    @Nullable Eligibility mayHold,
    boolean single,
    boolean required,
    List<Holder> holders) {

  /** Somebody who holds a role since then. */
  public record Holder(PersonView person, Instant since) {}
}
