package dev.muster.incident.access;

import dev.muster.contracts.Who;
import java.util.UUID;

/**
 * Who asks, as far as permission goes.
 *
 * @param personId null for whoever is no person of the catalogue
 * @param responder whether they take part in incidents at all; managers and administrators do
 */
public record Caller(Who who, UUID personId, boolean responder, boolean manager, boolean admin) {

  /** Whether the caller is that person; nobody is the missing person. */
  public boolean is(UUID person) {
    return personId != null && personId.equals(person);
  }
}
