package dev.muster.incident.access;

import dev.muster.contracts.Who;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who asks, as far as permission goes.
 *
 * @param personId null for whoever is no person of the catalogue
 * @param responder whether they take part in incidents at all; managers and administrators do
 */
public record Caller(Who who, UUID personId, boolean responder, boolean manager, boolean admin) {

  /** The realm roles that the caller is known to have, the lesser ones included. */
  public Set<String> realmRoles() {
    return Stream.of(
            responder ? "responder" : null, manager ? "manager" : null, admin ? "admin" : null)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the caller is that person; nobody is the missing person. */
  public boolean is(UUID person) {
    return personId != null && personId.equals(person);
  }
}
